"""From bytes to a raw report: one module, or folder, for each format, and `rows` for what tables have in common.

A reader loses nothing and judges nothing: numbers keep every digit, text stays as it was written, and what cannot be
read at all is named with its place. What the values mean is decided in `report`.
"""
