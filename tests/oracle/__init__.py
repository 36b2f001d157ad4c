"""A second, deliberately plain evaluator of the targets, to hold the library against."""
