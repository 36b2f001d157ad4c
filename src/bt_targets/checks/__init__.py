"""Checks: what is wrong with a file, and what somebody should look at again."""
