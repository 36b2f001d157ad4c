"""Runs of words, to see whether a text repeats another: terms may be shared, sentences may not."""

import hashlib
import re
import unicodedata
from typing import Final

LENGTH: Final = 8
"""From how many words on in a row a text repeats another."""
TERMS: Final = (
    "Bộ tiêu chí quốc gia về y tế xã",
    "bảo hiểm xã hội",
    "bảo hiểm y tế",
    "bí mật nhà nước",
    "chuẩn nghèo đa chiều giai đoạn 2021-2025",
    "chuẩn quốc gia",
    "chữ ký số công cộng",
    "hoàn thành tốt nhiệm vụ",
    "hợp tác xã",
    "kiến thức quốc phòng, an ninh",
    "kỹ năng số cơ bản",
    "lao động đã qua đào tạo",
    "lương thực có hạt",
    "nông thôn mới nâng cao",
    "nước sinh hoạt hợp vệ sinh",
    "thu ngân sách nhà nước",
    "thu nhập bình quân đầu người",
    "thủ tục hành chính",
    "tổ chức chính trị - xã hội",
    "tổng giá trị sản phẩm",
    "vị trí việc làm",
)
"""Names in law and statistics that cannot be said otherwise; each counts as one word."""


def words(text: str) -> list[str]:
    """The words of a text in one spelling: lower case, numbers without leading zeros, terms as one word."""
    found = " ".join(_plain(text))
    for term in TERMS:
        name = " ".join(_plain(term))
        found = re.sub(rf"(?<!\S){re.escape(name)}(?!\S)", name.replace(" ", "_"), found)
    return found.split()


def _plain(text: str) -> list[str]:
    folded = unicodedata.normalize("NFC", text).lower().replace("kì", "kỳ")
    return [re.sub(r"^0+(?=\d)", "", word).rstrip(".") for word in re.findall(r"\d[\d.]*|[^\W\d_]+", folded)]


def runs(text: str) -> set[str]:
    """Every run of that many words in a text."""
    found = words(text)
    return {" ".join(found[at : at + LENGTH]) for at in range(len(found) - LENGTH + 1)}


LONG: Final = 13
"""From how many words on a row repeats another text even where it holds terms; no official name is as long."""


def long_runs(text: str) -> set[str]:
    """Every run of that many words in a text, terms word by word."""
    found = _plain(text)
    return {" ".join(found[at : at + LONG]) for at in range(len(found) - LONG + 1)}


def digest(run: str) -> str:
    """What a run is told by where the text itself is not kept."""
    return hashlib.sha256(run.encode()).hexdigest()[:8]
