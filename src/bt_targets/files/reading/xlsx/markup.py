"""One pass over the XML of a part, with limits, that builds nothing: whoever reads a part names the elements it wants.

XML may be made to explode. Elements, their depth and their attributes are counted, and a document type, which is what
entities are declared in, is refused.
"""

from collections.abc import Callable, Container, Mapping
from typing import Any, Final, NamedTuple
from xml.parsers import expat

from bt_targets.files.limits import MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_ELEMENTS_OF_A_LIST
from bt_targets.files.reading.content import NotReadableError
from bt_targets.files.reading.xlsx.package import Package, damaged, damaged_at

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""The namespace of workbooks, sheets, styles and shared strings."""
_SAME: Final = {MAIN: (MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")}
"""The names of one namespace; the second is that of the strict form of the standard."""

Attributes = dict[str, str]


class Handlers(NamedTuple):
    """What to do at an element."""

    start: Callable[[Attributes], None] | None = None
    text: Callable[[str], None] | None = None
    """At its end, with the text that stands in it before any other element."""
    end: Callable[[], None] | None = None


Elements = Mapping[tuple[str, str], Handlers]
"""What to do at which elements, by two names: that of the element around, and its own."""


class Counter:
    """The elements counted so far, in one part or in several together."""

    def __init__(self, most: int = MAX_ELEMENTS) -> None:
        self.count = 0
        self.most = most

    def refusal(self) -> NotReadableError:
        """What to raise when there is one too many."""
        vi, en = f"nhiều nhất {self.most} phần tử XML", f"at most {self.most} XML elements"
        if self.most == MAX_ELEMENTS:
            vi += f", tức là khoảng {self.most // 2} ô có nội dung: chỉ giữ lại trang tính chứa số liệu"
            en += f", which are some {self.most // 2} filled cells: keep only the sheet with the figures"
        return NotReadableError("too_many_items", f"{self.count}", vi, en)


def read_markup(
    name: str, content: bytes, root: str, elements: Elements, counter: Counter, *, namespace: str = MAIN
) -> None:
    """Pass over the part of this name, whose outermost element is `root`, and act on elements of the namespace.

    Raises:
        NotReadableError: if the part is damaged, of another kind, or beyond a limit.
    """
    full = {
        (f"{space} {around}", f"{space} {element}"): handlers
        for space in _SAME.get(namespace, (namespace,))
        for (around, element), handlers in elements.items()
    }
    roots = frozenset(f"{space} {root}" for space in _SAME.get(namespace, (namespace,)))
    _Pass(name, roots, full, counter).over(content)


def read_list(
    package: Package,
    name: str,
    root: str,
    starts: Mapping[tuple[str, str], Callable[[Attributes], None]],
    *,
    namespace: str = MAIN,
) -> None:
    """Pass over a part that holds no cells and no texts; `starts` says what to do at the start of which elements."""
    elements = {path: Handlers(start) for path, start in starts.items()}
    read_markup(name, package.part(name), root, elements, Counter(MAX_ELEMENTS_OF_A_LIST), namespace=namespace)


class _Pass:
    def __init__(self, name: str, roots: Container[str], elements: Elements, counter: Counter) -> None:
        self._name, self._roots, self._elements, self._counter = name, roots, elements, counter
        self._open = [""]
        self._wanted: list[Handlers | None] = []
        self._namespaces = 0
        self._pieces: list[str] = []
        self._collects = False
        # Names come as 'namespace name'; a name holds no blank.
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True  # one call for a text of many lines
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._ended
        parser.StartNamespaceDeclHandler = self._named
        parser.StartDoctypeDeclHandler = self._declared

    def over(self, content: bytes) -> None:
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            raise damaged_at(self._name, "cú pháp XML", expat.ErrorString(error.code)) from None
        except (LookupError, ValueError) as error:  # an encoding that is unknown, or of several bytes a character
            raise damaged_at(self._name, "bảng mã", f"{error}") from None
        finally:
            del self._parser  # it and this refer to each other, and both to all that was read

    def _damaged(self, what: str) -> NotReadableError:
        return damaged(f"{self._name}: {what}")

    def _declared(self, *_: Any) -> None:
        vi, en = "tệp .xlsx không có DOCTYPE", "an .xlsx workbook without a DOCTYPE"
        raise NotReadableError("not_readable", self._name, vi, en)

    def _named(self, prefix: str | None, _: str | None) -> None:
        self._namespaces += 1
        if self._namespaces > MAX_ATTRIBUTES:
            raise self._damaged(f"xmlns:{prefix}")

    def _started(self, tag: str, attributes: Attributes) -> None:
        counter, around = self._counter, self._open
        counter.count += 1
        if counter.count > counter.most:
            raise counter.refusal()
        if len(around) > MAX_DEPTH or len(attributes) + self._namespaces > MAX_ATTRIBUTES:
            raise self._damaged(tag.rpartition(" ")[2])
        if len(around) == 1 and tag not in self._roots:
            raise self._damaged(tag)
        handlers = self._elements.get((around[-1], tag))
        around.append(tag)
        self._wanted.append(handlers)
        self._namespaces = 0
        if self._collects:
            self._stop_collecting()
        if handlers is None:
            return
        if handlers.start is not None:
            handlers.start(attributes)
        if handlers.text is not None:
            self._pieces.clear()
            self._collects = True
            self._parser.CharacterDataHandler = self._pieces.append

    def _ended(self, _: str) -> None:
        self._open.pop()
        handlers = self._wanted.pop()
        if handlers is None:
            return
        if handlers.text is not None:
            self._stop_collecting()
            handlers.text("".join(self._pieces))
        if handlers.end is not None:
            handlers.end()

    def _stop_collecting(self) -> None:
        self._collects = False
        self._parser.CharacterDataHandler = None
