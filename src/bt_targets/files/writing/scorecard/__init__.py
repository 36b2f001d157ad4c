"""Scorecards as files."""
