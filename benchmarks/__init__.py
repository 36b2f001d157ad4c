"""How long things take and how much memory, as ratios in one run: `python -m benchmarks`. Nothing here is a test."""
