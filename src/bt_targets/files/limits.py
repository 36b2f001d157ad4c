"""Limits on what a file may hold. Each is checked before the work that it limits is done; the docs state them all."""

from typing import Final

# -- every file

MAX_BYTES: Final = 4 * 1024 * 1024
"""Maximum size of a file."""

# -- documents: JSON and TOML

MAX_TOML_BYTES: Final = 1024 * 1024
"""Maximum size of a TOML document."""
MAX_DEPTH: Final = 32
"""Maximum depth of nesting."""
MAX_PARTS: Final = 100_000
"""Maximum number of objects and lists."""
MAX_ITEMS: Final = 100_000
"""Maximum number of items, counted by the commas between them; in TOML by the equals signs too."""

# -- tables: CSV and workbooks

MAX_ROWS: Final = 5_000
"""Last row of a table."""
MAX_COLUMNS: Final = 256
"""Last column of a table."""
MAX_CELLS: Final = 150_000
"""Maximum number of filled cells of a CSV file."""
HEADER_ROWS: Final = 20
"""How many rows are searched for the header."""
MAX_TITLES: Final = 100
"""How many cells of a row above the header are looked at for titles."""
MAX_DELIMITERS: Final = 131_072
"""Maximum number of commas, semicolons or tabs in a line of CSV, those inside quotes included."""

# -- workbooks

MAX_MEMBERS: Final = 200
"""Maximum number of files in the zip of a workbook."""
MAX_MEMBER_BYTES: Final = 4 * 1024 * 1024
"""Maximum size of a file in the zip of a workbook, unpacked."""
MAX_UNPACKED_BYTES: Final = 12 * 1024 * 1024
"""Maximum size of a workbook, unpacked."""
MAX_ELEMENTS: Final = 150_000
"""Maximum number of XML elements in a workbook; a filled cell takes two."""
MAX_ELEMENTS_OF_A_LIST: Final = 20_000
"""Maximum number of XML elements in a part without cells and texts: the lists of sheets, formats and parts."""
MAX_ATTRIBUTES: Final = 64
"""Maximum number of attributes of an XML element."""
MAX_CELL: Final = 32_767
"""Maximum number of characters in a cell, as in Excel."""
MAX_FORMAT: Final = 255
"""Maximum length of a number format; Excel writes none that is longer."""
MAX_FORMATS: Final = 1_000
"""Maximum number of number formats in a workbook; Excel keeps some 200."""
MAX_TITLE: Final = 255
"""Maximum length of the title of a sheet; Excel writes none that is longer."""
