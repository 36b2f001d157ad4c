"""What everything stands on: exact numbers, intervals, units, text, verdict words, and what can be wrong."""
