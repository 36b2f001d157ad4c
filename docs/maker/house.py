"""The picture of the layers, made from the contract that imports are held to."""

import tomllib
from html import escape
from pathlib import Path
from typing import Final

from bt_targets.ground.text import Lang, Text
from docs.maker.sentences import say

_ROOT: Final = Path(__file__).parents[2]
_WIDTH: Final = 640
_STEP: Final = 56
_HOLDS: Final = {
    "docs.maker": Text(vi="các trang của website", en="the pages of the site"),
    "bt_targets.__main__": Text(vi="python -m bt_targets", en="python -m bt_targets"),
    "bt_targets.command_line": Text(vi="dòng lệnh", en="the command line"),
    "bt_targets._hypothesis": Text(vi="cho Hypothesis biết các mô hình", en="tells Hypothesis of the models"),
    "bt_targets._plugs": Text(vi="nối các tầng với nhau", en="how the layers are put together"),
    "bt_targets.laws": Text(vi="kiểm thử: các quy luật", en="testing: the laws"),
    "bt_targets.strategies": Text(vi="kiểm thử: số liệu theo kết quả", en="testing: figures by their answer"),
    "bt_targets.frames": Text(vi="nhiều xã, theo bảng dữ liệu", en="many communes, in frames"),
    "bt_targets.many": Text(vi="nhiều báo cáo, lần lượt từng báo cáo", en="many reports, one after the other"),
    "bt_targets.assess": Text(vi="bảng đánh giá và các kết luận", en="scorecards and decisions"),
    "bt_targets.describing": Text(vi="một kết luận và mọi căn cứ của nó", en="a decision with all its grounds"),
    "bt_targets.schemas": Text(vi="lược đồ của các tài liệu", en="the schemas of the documents"),
    "bt_targets.checks": Text(vi="lỗi và điểm nên xem lại", en="what is wrong, and what is odd"),
    "bt_targets.files": Text(vi="đọc và ghi tệp", en="reading and writing files"),
    "bt_targets.wording": Text(vi="câu chữ, hai thứ tiếng", en="sentences in both languages"),
    "bt_targets.scorecard": Text(vi="con số giải thích kết quả", en="the figures that explain a verdict"),
    "bt_targets.deciding": Text(vi="kết luận, chỉ bằng số nguyên", en="the verdict, in integers only"),
    "bt_targets.baseline": Text(vi="số liệu đầu nhiệm kỳ", en="the figures at the start"),
    "bt_targets.records": Text(vi="từ sổ ghi chép đến số liệu", en="from raw records to figures"),
    "bt_targets.report": Text(vi="số liệu, cách đọc, cách viết số", en="observations, parsing, notation"),
    "bt_targets.bach_thong": Text(vi="ba mươi chỉ tiêu", en="the thirty targets"),
    "bt_targets.rules": Text(vi="chỉ tiêu là gì", en="what a target is"),
    "bt_targets.ground": Text(
        vi="số, đơn vị, chữ, từ kết luận, lỗi", en="numbers, units, text, verdict words, problems"
    ),
}
"""What each layer holds, in a few words."""


def layers() -> list[list[str]]:
    """The layers from top to bottom, each with the modules that stand side by side in it."""
    settings = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    return [[name.strip() for name in layer.split("|")] for layer in contract["layers"]]


def layers_picture(lang: Lang) -> str:
    """One box a layer; a layer imports only from boxes below it."""
    stack = layers()
    told = "; ".join(f"{_short(name)}: {_HOLDS[name].in_(lang)}" for layer in stack for name in layer)
    label = escape(say("layers_told", lang, layers=told), quote=True)
    parts = [f'<svg role="img" aria-label="{label}" viewBox="0 0 {_WIDTH + 40} {len(stack) * _STEP}">']
    for index, layer in enumerate(stack):
        width = (_WIDTH - 12 * (len(layer) - 1)) // len(layer)
        for place, name in enumerate(layer):
            x, y = place * (width + 12), index * _STEP + 4
            middle = x + width // 2
            parts.append(
                f'<rect x="{x}" y="{y}" width="{width}" height="46" rx="6"/>'
                f'<text class="name" x="{middle}" y="{y + 19}">{escape(_short(name))}</text>'
                f'<text x="{middle}" y="{y + 37}">{escape(_HOLDS[name].in_(lang))}</text>'
            )
    x, end = _WIDTH + 22, len(stack) * _STEP - 10
    parts.append(f'<path d="M{x} 10 V{end} M{x - 7} {end - 10} L{x} {end} L{x + 7} {end - 10}"/></svg>')
    return f'<figure class="flow layers">{"".join(parts)}</figure>'


def _short(name: str) -> str:
    return name.removeprefix("bt_targets.")
