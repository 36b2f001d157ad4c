"""Files: what they hold is read, and what was found is written."""
