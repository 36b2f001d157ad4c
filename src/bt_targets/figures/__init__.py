"""What goes in: observations and reports, how raw values are read, and the intervals they stand for."""
