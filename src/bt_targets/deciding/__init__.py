"""How a clause is decided, in integers only: figures up to the review year, one test of one year, five timings.

`history` says which figures may be used, `case` puts the test of a clause on one of them, and one module for each
timing (`every_year`, `by_end`, `average`, `cumulative`, `once`) says when the test must hold. Words and figures for
people are made elsewhere, from what these modules decide.
"""
