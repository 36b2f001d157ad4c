"""The fields of the documents: what each holds, in both languages, beside what the models say of it."""

from typing import Any, Final

from bt_targets import Report, Scorecard
from bt_targets.ground.model import Model
from bt_targets.ground.text import Lang
from docs.maker.sentences import say
from docs.maker.tables import table

MEANINGS: Final[dict[str, tuple[str, str]]] = {
    "Report.schema": ("Loại và phiên bản của tài liệu.", ""),
    "Report.resolution": ("Mã của nghị quyết mà số liệu thuộc về.", ""),
    "Report.commune": ("Tên xã.", ""),
    "Report.observations": ("Danh sách số liệu.", "The figures."),
    "Counts.part": ("Phần được tính.", "How many of the whole."),
    "Counts.whole": ("Tổng số.", "The whole."),
    "Counts.excluded": ("Số được loại trừ khỏi tổng số.", "How many are left out of the whole."),
    "Observation.indicator": ("Mã của chỉ tiêu thống kê.", ""),
    "Observation.year": ("Năm của số liệu; năm trước nhiệm kỳ dùng làm số liệu đầu nhiệm kỳ.", ""),
    "Observation.value": ("Giá trị; không ghi khi đã có các phần.", ""),
    "Observation.unit": ("Đơn vị của số đứng riêng; chỉ dùng khi nhập, sau đó đơn vị nằm trong giá trị.", ""),
    "Observation.bound": ("Giá trị là số chính xác hay chỉ là giới hạn của số thật.", ""),
    "Observation.upper": ("Đầu trên của khoảng, dùng với `between`.", ""),
    "Observation.components": ("Giá trị theo từng phần; được coi là đủ mọi phần.", ""),
    "Observation.status": ("Tình trạng: chính thức, sơ bộ hoặc ước tính.", ""),
    "Observation.definition": ("Chuẩn hoặc cách tính của số liệu; để trống là chuẩn của chính chỉ tiêu.", ""),
    "Observation.as_written": ("Nguyên văn đã đọc, giữ bên cạnh dạng cho máy.", ""),
    "Observation.source": ("Nguồn của số liệu; được giữ và hiển thị, không dùng để đánh giá.", ""),
    "Observation.note": ("Ghi chú; được giữ và hiển thị, không dùng để đánh giá.", ""),
    "Quantity.magnitude": ("Số chính xác: số thập phân hoặc phân số, viết dưới dạng văn bản.", ""),
    "Quantity.unit": ("Tên chuẩn của đơn vị.", ""),
    "Component.value": ("Giá trị của một phần.", "The value of one part."),
    "Component.unit": ("Đơn vị của số đứng riêng.", "The unit of a bare number."),
    "Component.bound": ("Giới hạn riêng của phần này.", "The bound of this part."),
    "Component.upper": ("Đầu trên của khoảng, dùng với `between`.", "The upper end, with `between`."),
    "Scorecard.schema": ("Loại và phiên bản của tài liệu.", "The form and version of this document."),
    "Scorecard.resolution": ("Mã của nghị quyết.", "The id of the resolution."),
    "Scorecard.commune": ("Tên xã.", "The commune."),
    "Scorecard.as_of": ("Năm đánh giá; chỉ dùng số liệu đến năm này.", ""),
    "Scorecard.perspective": ("Xét cả nhiệm kỳ hay riêng năm đánh giá.", "The term so far, or the review year alone."),
    "Scorecard.counts": (
        "Số chỉ tiêu, chỉ tiêu thành phần theo kết luận và tiến độ.",
        "How many of each verdict and pace.",
    ),
    "Scorecard.achieved": ("Số chỉ tiêu đạt hoặc vượt.", ""),
    "Scorecard.total": ("Tổng số chỉ tiêu.", ""),
    "Scorecard.targets": ("Kết quả của từng chỉ tiêu.", "The answer for each target."),
    "ClauseAssessment.id": ("Mã của chỉ tiêu thành phần, ví dụ 12b.", "The id of the clause, such as 12b."),
    "ClauseAssessment.verdict": ("Kết luận.", "The verdict."),
    "ClauseAssessment.final": ("Kết luận đã chốt, số liệu các năm sau không làm thay đổi được.", ""),
    "ClauseAssessment.cause": ("Căn cứ còn thiếu, khi chưa đủ căn cứ đánh giá.", ""),
    "ClauseAssessment.pace": ("Tiến độ, khi chưa đến hạn.", ""),
    "ClauseAssessment.signals": (
        "Các điểm cần chú ý; không làm thay đổi kết luận.",
        "What to look at; changes no verdict.",
    ),
    "ClauseAssessment.reading": ("Cách hiểu đã áp dụng.", ""),
    "ClauseAssessment.alternatives": ("Kết luận theo từng cách hiểu khác.", ""),
    "ClauseAssessment.name": ("Nội dung của chỉ tiêu thành phần, bằng hai ngôn ngữ.", ""),
    "ClauseAssessment.warnings": ("Các điểm nên xem lại ở số liệu; không làm thay đổi kết luận.", ""),
    "ClauseAssessment.observed": ("Giá trị làm căn cứ cho kết luận.", "The value that the verdict rests on."),
    "ClauseAssessment.required": ("Mức yêu cầu.", "The required level."),
    "ClauseAssessment.margin": (
        "Chênh lệch so với mức yêu cầu, số dương là tốt hơn; tỷ lệ tính bằng điểm phần trăm, thứ hạng tính bằng bậc.",
        "",
    ),
    "ClauseAssessment.shortfall": ("Phần còn thiếu; không thiếu là 0, số đếm được làm tròn lên.", ""),
    "ClauseAssessment.completion": ("Giá trị thực hiện so với mức yêu cầu, tính bằng %.", ""),
    "ClauseAssessment.path": ("Mức cần có theo lộ trình đến cuối nhiệm kỳ, khi chưa đến hạn.", ""),
    "ClauseAssessment.needed_per_year": (
        "Mức thay đổi cần có mỗi năm còn lại để đến cuối nhiệm kỳ đạt yêu cầu; số âm là phải giảm.",
        "",
    ),
    "ClauseAssessment.years": ("Từng năm của nhiệm kỳ.", "Every year of the term so far."),
    "ClauseAssessment.evidence": ("Mọi số liệu đã dùng.", "Every observation that was used."),
    "ClauseAssessment.explanation": ("Lời giải thích bằng hai ngôn ngữ.", "The explanation in both languages."),
    "Evidence.indicator": ("Mã của chỉ tiêu thống kê.", "The id of the indicator."),
    "Evidence.year": ("Năm của số liệu.", "The year of the figure."),
    "Evidence.role": ("Vai trò của số liệu trong kết luận.", "What the figure was used as."),
    "Evidence.value": ("Giá trị.", "The value."),
    "Evidence.bound": (
        "Giới hạn; `interval` khi nhiều số có giới hạn gộp lại.",
        "The bound; `interval` where several combine.",
    ),
    "Evidence.upper": ("Đầu trên của khoảng.", "The upper end of a range."),
    "Evidence.interval": ("Khoảng giá trị gộp.", "The combined interval."),
    "Evidence.definition": ("Chuẩn hoặc cách tính, nếu số liệu có nêu.", ""),
    "Evidence.status": ("Tình trạng của số liệu.", "How settled the figure is."),
    "Evidence.source": ("Nguồn của số liệu.", "Where the figure comes from."),
    "Evidence.note": ("Ghi chú của số liệu.", "The remark of the figure."),
    "GradeValue.grade": ("Mã của mức xếp loại.", "The id of the grade."),
    "GradeValue.scale": ("Mã của thang xếp loại.", "The id of its scale."),
    "Number.magnitude": (
        "Số thập phân dành cho người đọc, làm tròn đến 4 chữ số; để không trùng với mức yêu cầu thì đến 12 chữ số.",
        "",
    ),
    "Number.exact": ("Số hữu tỷ chính xác, ví dụ 2377/50; null nếu là số vô tỷ.", ""),
    "Number.unit": ("Đơn vị.", "The unit."),
    "Observed.year": ("Năm của giá trị.", "The year of the value."),
    "Observed.value": ("Giá trị.", "The value."),
    "Observed.bound": ("Giới hạn; `interval` khi nhiều số có giới hạn gộp lại.", ""),
    "Observed.upper": ("Đầu trên của khoảng, với `between`.", ""),
    "Observed.interval": ("Khoảng giá trị gộp, với `interval`.", ""),
    "Range.lower": ("Đầu dưới.", "The lower end."),
    "Range.lower_open": ("Không tính chính cận dưới.", "Whether the lower end itself is left out."),
    "Range.upper": ("Đầu trên; null nếu không có.", "The upper end; null where there is none."),
    "Range.upper_open": ("Không tính chính cận trên.", "Whether the upper end itself is left out."),
    "Tally.targets": ("Số chỉ tiêu theo từng kết luận.", "How many targets have each verdict."),
    "Tally.clauses": ("Số chỉ tiêu thành phần theo từng kết luận.", "How many clauses have each verdict."),
    "Tally.pace": ("Số chỉ tiêu chưa đến hạn theo từng mức tiến độ.", "How many pending targets have each pace."),
    "TargetAssessment.number": ("Số thứ tự của chỉ tiêu.", "The number of the target."),
    "TargetAssessment.verdict": (
        "Kết luận chung, là kết luận thấp nhất của các phần.",
        "The worst of its clauses' verdicts.",
    ),
    "TargetAssessment.final": ("Kết luận chung đã chốt.", "Whether the verdict can no longer change."),
    "TargetAssessment.pace": ("Tiến độ chậm nhất của các phần chưa đến hạn.", ""),
    "TargetAssessment.title": ("Tên chỉ tiêu bằng hai ngôn ngữ.", "The title in both languages."),
    "TargetAssessment.clauses": ("Kết quả của từng chỉ tiêu thành phần.", "The answer for each clause."),
    "Text.vi": ("Tiếng Việt.", "Vietnamese."),
    "Text.en": ("Tiếng Anh.", "English."),
    "YearAssessment.year": ("Năm.", "The year."),
    "YearAssessment.verdict": ("Kết luận của riêng năm, nếu cách xét có kết luận từng năm.", ""),
    "YearAssessment.cause": ("Căn cứ còn thiếu của năm.", "What is missing in the year."),
    "YearAssessment.observed": ("Giá trị của năm.", "The value of the year."),
    "YearAssessment.required": ("Mức yêu cầu của năm.", "The level required in the year."),
    "YearAssessment.margin": ("Chênh lệch của năm.", "The margin of the year."),
}
"""For each field its meaning in Vietnamese, and in English where the model itself says nothing."""

_LISTED: Final = 20
"""How many words a field may take at most for the page to list them."""
_COUNTED: Final = frozenset({"VerdictCounts", "PaceCounts"})
"""Objects with a number for each of the words of a closed set."""


def report_fields(lang: Lang) -> str:
    """Every field that a report may have."""
    return _fields(Report, Report.model_json_schema(mode="validation"), lang)


def scorecard_fields(lang: Lang) -> str:
    """Every field of a scorecard."""
    return _fields(Scorecard, Scorecard.model_json_schema(mode="serialization"), lang)


def _fields(top: type[Model], schema: dict[str, Any], lang: Lang) -> str:
    parts = []
    types = schema["$defs"]
    for name, model in {top.__name__: schema, **types}.items():
        rows = [
            [f"`{field}`", _form(about, types), meaning(f"{name}.{field}", about, lang)]
            for field, about in model.get("properties", {}).items()
            if name not in _COUNTED
        ]
        if rows:
            parts += [
                f"### {name} {{ #{name.lower()}-fields }}",
                table([say("field", lang), say("form", lang), say("meaning", lang)], rows),
            ]
    return "\n\n".join(parts)


def meaning(name: str, about: dict[str, Any], lang: Lang) -> str:
    """What a field holds: in English the words of the model itself, where it has some."""
    vi, en = MEANINGS[name]
    return vi if lang == "vi" else " ".join(about.get("description", "").split()) or en


def _form(about: dict[str, Any], types: dict[str, Any]) -> str:
    """The form of a field in the words of JSON Schema."""
    match about:
        case {"const": value}:
            return f"`{value}`"
        case {"enum": values} if len(values) <= _LISTED:
            return ", ".join(f"`{each}`" for each in values)
        case {"$ref": reference}:
            name = reference.rsplit("/", 1)[1]
            if "properties" in types[name] and name not in _COUNTED:
                return f"[{name}](#{name.lower()}-fields)"
            return _form(types[name], types)
        case {"allOf": [one]}:
            return _form(one, types)
        case {"anyOf": choices}:
            # Other spellings of what is listed are a matter for the reader, and not for a page.
            plain = [each for each in choices if not each.get("$ref", "").endswith("Spelling")]
            return ", ".join(dict.fromkeys(_form(each, types) for each in plain))
        case {"type": "array", "items": items}:
            return f"array: {_form(items, types)}"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"object: {_form(values, types)}"
        case {"type": "object", "properties": fields}:
            return f"object: {_form(next(iter(fields.values())), types)}"
        case {"type": name}:
            return str(name)
    raise AssertionError(f"a form that is not known: {about}")
