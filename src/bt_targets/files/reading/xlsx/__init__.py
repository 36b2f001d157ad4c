"""From the bytes of an `.xlsx` file to a raw report, in one pass over its parts and with limits on everything.

A workbook is a package: a zip of XML parts that refer to one another. `package` unpacks a part, `markup` passes over
its XML, `workbook` says which parts there are, `strings`, `styles` and `sheet` read them, `cells` says what a cell
holds, and `table` makes rows of figures of the one sheet that has them. `reader` puts these together.
"""
