"""Vietnamese notation: how values are written in reports, and how such text is read; one is the inverse of the other.

The grammar is closed. `normal` brings text into one Unicode form, `numerals` reads and writes numbers, `words` lists
the words for bounds and statuses, `reading` goes from text to a value and `writing` from a value to text.
"""
