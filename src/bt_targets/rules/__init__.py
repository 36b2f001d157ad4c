"""What a target is: indicators, and clauses that put a test with a timing on them. Nothing here looks at figures."""
