"""What a page says, cut into pieces, so that both languages can be laid side by side."""

import re
from collections.abc import Iterator

from bt_targets.ground.text import Lang
from docs.maker.pages import made_pages

_TAG = re.compile(r"<[^>]+>")
_LABEL = re.compile(r'aria-label="([^"]*)"')


def pieces(page: str) -> list[str]:
    """Headings, paragraphs, items, cells and texts of pictures; blocks of code are left out."""
    return list(_pieces(page))


def _pieces(page: str) -> Iterator[str]:
    inside = False
    for raw in page.splitlines():
        line = raw.strip()
        if line.startswith("```"):
            inside = not inside
        if inside or not line or line.startswith("```") or set(line) <= set("|-: "):
            continue
        if line.startswith("|"):
            yield from map(_plain, line.strip("|").split(" | "))
            continue
        yield from _LABEL.findall(line)
        text = _plain(re.sub(r"<svg.*?</svg>", "", line))
        if text:
            yield text


def _plain(text: str) -> str:
    text = re.sub(r"\{ #[a-z0-9-]+ \}", "", text.replace("\u00a0", " ").replace("<wbr>", ""))
    text = _TAG.sub("", re.sub(r"<br>", " / ", text))
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"^(#+|[-]|=== ) ?", "", text.strip()).replace("**", "").strip().strip('"')


def made(lang: Lang) -> dict[str, list[str]]:
    """The pieces of every page that comes from the rules, and of what hand-written pages take from the code."""
    return {name: pieces(text) for name, text in made_pages(lang).items() if not name.startswith("code/")}
