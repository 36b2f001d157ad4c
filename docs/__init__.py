"""The site: hand-written pages, and `docs.maker`, which makes the others from the rules."""
