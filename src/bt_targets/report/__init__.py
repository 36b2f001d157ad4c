"""What goes in: observations and reports, how raw values are read, and how Vietnamese notation says them."""
