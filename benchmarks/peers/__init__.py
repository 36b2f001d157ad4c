"""What somebody would pick instead, on eight clauses that cover the kinds: their speed, and their wrong verdicts.

Each module here answers `item.py` the way its own guide writes such rules, with the numbers the tool works with by
itself, and imports nothing of the library, so that a tool that does not fit beside it is measured apart.
"""
