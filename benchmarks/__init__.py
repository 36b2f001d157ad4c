"""How long things take, as ratios in one run; nothing here is judged."""
