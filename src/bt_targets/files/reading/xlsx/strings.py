"""The texts of a workbook: those that cells share, and how a text is put together of runs."""

from bt_targets.files.reading.xlsx.markup import Attributes, Counter, Elements, Handlers, read_markup


class Runs:
    """The runs of one text after another: stretches of text, each with a look of its own.

    What stands beside them, such as how a name is pronounced, is no part of the text.
    """

    def __init__(self, around: str) -> None:
        self._runs: list[str] = []
        run = Handlers(text=self._runs.append)
        self.elements: Elements = {(around, "t"): run, ("r", "t"): run}
        """Where they stand in an element of this name."""

    def start(self, _: Attributes) -> None:
        """Begin a new text."""
        self._runs.clear()

    def text(self) -> str:
        """The text as a whole, without its looks."""
        return "".join(self._runs)


def read_strings(name: str, content: bytes, counter: Counter) -> list[str]:
    """The texts that cells share, in the order in which cells count them.

    Raises:
        NotReadableError: if the part is damaged, or beyond a limit.
    """
    strings: list[str] = []
    runs = Runs("si")

    def end() -> None:
        # An underscore that would be read as the start of an escape, _x000D_, is written as _x005F_.
        strings.append(runs.text().replace("x005F_", ""))

    read_markup(name, content, "sst", {("sst", "si"): Handlers(runs.start, end=end), **runs.elements}, counter)
    return strings
