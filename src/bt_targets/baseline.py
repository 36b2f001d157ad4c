"""The baseline: the figures of the source document, as a report for the commune as of 2025."""

from importlib.resources import files

from bt_targets.report.report import Report


def baseline_report() -> Report:
    """The report that ships with the package; every figure carries its place in the source document."""
    content = files("bt_targets.bach_thong").joinpath("baseline.json").read_bytes()
    return Report.from_json(content)
