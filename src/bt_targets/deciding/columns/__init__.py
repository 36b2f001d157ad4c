"""Readings decided for many communes at once, in columns of whole numbers that numpy holds.

They give what the compiled readings of the folder beside this one give, and bounded figures, years without events and
other definitions too. Where a product passes what a column holds, floats near the two sides tell them apart if they lie
far apart; a row for which neither will do is left to others, and so is every figure that no column holds.
"""
