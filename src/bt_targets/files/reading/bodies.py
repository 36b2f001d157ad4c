"""Whose figures a title or a row speaks of: those of another commune, of a village, of the whole province."""

import re
import unicodedata
from typing import Final

from bt_targets.ground.names import MAX_COMPOSED, compared
from bt_targets.rules.resolution import Resolution

_BEHIND_KIND: Final = re.compile(
    r"(?<!nông )(?<!tác )(?<!\w)(?:xã|phường|thị trấn|thôn|xóm|tổ dân phố) (?=\w)", re.IGNORECASE
)
"""What a name stands behind; not in 'nông thôn' and 'hợp tác xã'."""
_NO_NAME: Final = re.compile(
    r"(?:hội|đạt|giao|có|được|viên|văn|nông|ntm|atk|điểm|đã|báo|và|năm|thực|trên|theo|trong|về|phấn|số|lần|khu|sau|trước"
    r"|mới|cũ|ta|loại|thuộc|biên|đặc|vùng|miền|trọng|khó|giai|nhiệm|quý|tháng|kết|kế|cả|là|để|phục|đến|từ|tại|của"
    r"|cho|các|tự|hoàn|chưa|không|còn|quản|chủ|tổng|toàn|phát|xây|đội|lân|phụ|du|thông minh|kiểu|chuẩn|hạnh|an toàn|bản"
    r"|xóm|tổ|phường)(?!\w)"
)
"""How what stands there begins where it is no name; in capital letters nothing else tells."""
_LONGEST_NAME: Final = re.compile(r"\w+(?: \w+){0,2}(?= ?(?:$|[^\w ]|[0-9]|(?:năm|giai đoạn|nhiệm kỳ)(?!\w)))")
"""Up to three words, and the end or what no name holds."""
_WHOLE: Final = re.compile(
    r"(?:số liệu )?(?:toàn|cả) (?:tỉnh|huyện|quốc|nước|vùng)"
    r"|.*(?<!\w)là (?:số |số liệu )?của (?:toàn |cả )?(?:tỉnh|huyện)(?!\w).*"
)
_VILLAGE: Final = re.compile(r"(?:thôn|xóm|tổ dân phố|tdp) (?:số )?[0-9]+")
_NUMBER: Final = re.compile(r"^(?:[a-zđ]|[ivx]+|[0-9]{1,2})[.)/-]+ *")


class Bodies:
    """The bodies that a resolution knows, and how others are told from them."""

    def __init__(self, resolution: Resolution) -> None:
        self._own = compared(resolution.commune)
        self._full_name = compared(f"{resolution.body_kind.vi} {resolution.commune}")
        self._parts = {compared(name) for name in resolution.merged_from} - {self._own}
        titles = [*(section.name for section in resolution.sections), *(clause.name for clause in resolution.clauses)]
        titles += [target.title for target in resolution.targets]
        self._titles = {compared(title.vi) for title in titles}

    def is_own_title(self, text: str) -> bool:
        """Whether a text is the title of a target or a section, as templates have them between their rows."""
        return _NUMBER.sub("", compared(text[:MAX_COMPOSED])).partition(" / ")[0] in self._titles

    def names_another(self, text: str) -> bool:
        """Whether a text names another body than the one of the figures; that of a higher level heads letters."""
        written = " ".join(unicodedata.normalize("NFC", text[:MAX_COMPOSED]).split())
        plain = compared(written)
        alone = _NUMBER.sub("", plain).strip(" .:;()-")
        if alone in self._parts or _WHOLE.fullmatch(alone) or _VILLAGE.fullmatch(alone):
            return True
        if self._full_name in plain:
            return False  # with its former communes beside it, perhaps
        return any(self._is_name(written[match.end() :], written) for match in _BEHIND_KIND.finditer(written))

    def _is_name(self, rest: str, text: str) -> bool:
        plain = compared(rest)
        if plain.startswith(self._own) or _NO_NAME.match(plain):
            return False
        return _LONGEST_NAME.match(plain) is not None if text.isupper() else rest[0].isupper()
