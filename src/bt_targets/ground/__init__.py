"""What everything stands on: exact numbers, intervals, units, text, the words of verdicts, and what can be wrong with an input."""
