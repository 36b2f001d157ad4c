"""Makes the pages of the site from the rules; `python -m docs.maker` builds it in both languages.

It stands outside the package, so that the wheel carries no site. The way of the data: `samples` chooses figures, the
library decides them, `pictures`, `tables` and the pages write down what it said, and `build` hands the files to mkdocs.
"""
