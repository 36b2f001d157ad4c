"""Where many reports may stand: in a list, a JSON Lines file, a folder, or a long table of many communes."""
