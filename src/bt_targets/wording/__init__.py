"""Words: numbers and units as they are written, names of verdicts, and sentences made from rules and figures."""
