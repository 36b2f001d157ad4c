"""Target 15: the share of trained workers rises by at least 10 percentage points."""

from .origins import TRAINED_WORKERS, USAGE, usual
from .words import AbsoluteIncrease, Item, RelativeIncrease, Rule, at_least, clause, reading, share, target, text

TRAINED_LABOUR = share(
    "trained_labour",
    text("tỷ lệ lao động qua đào tạo", "share of trained workers"),
    "Số lao động đã qua đào tạo trên tổng số lao động của xã.",
    "Workers who have been trained, of all workers of the commune.",
    usual(
        USAGE,
        "Tính trên lực lượng lao động vào cuối năm, có hay chưa có bằng, chứng chỉ đều được tính; số đầu "
        "nhiệm kỳ và số các năm sau phải cùng cách tính.",
        "The whole is the labour force at the end of the year, and training counts with or without a "
        "certificate; the starting figure and the later ones are counted in the same way.",
    ),
    usual(
        TRAINED_WORKERS,
        "Thống kê quốc gia tính trên số người đang làm việc và, theo hiểu biết hiện có, chỉ tính người có "
        "bằng, chứng chỉ; số theo cách đó không so được với số theo cách trên.",
        "National statistics look at people at work and, as far as known, count only those with a "
        "certificate; such a figure does not compare with one counted as above.",
    ),
)

TARGET = target(
    Item(15, "culture_and_society", "Lao động qua đào tạo", "Trained workers"),
    "Đến cuối nhiệm kỳ, tỷ lệ lao động đã qua đào tạo tăng thêm ít nhất 10% so với đầu nhiệm kỳ.",
    "By the end of the term the share of trained workers has gone up by at least 10 % since its start.",
    clause(
        Rule("15", TRAINED_LABOUR, at_least("10 điểm phần trăm"), "by_end", AbsoluteIncrease()),
        text("Lao động qua đào tạo", "Trained workers"),
        "Mức tăng 10% của một tỷ lệ được hiểu là 10 điểm phần trăm: từ 50% phải lên 60%. Tỷ lệ đầu nhiệm "
        "kỳ trên 90% thì không thể đạt.",
        "A rise of 10 % of a share is taken as 10 percentage points: 50 % has to become 60 %. From a "
        "start above 90 % it cannot be met.",
        reading(
            "relative",
            at_least("10 %"),
            "by_end",
            "Tăng thêm 10% của chính tỷ lệ đầu nhiệm kỳ: từ 50% phải lên 55%.",
            "The rise is 10 % of the starting share itself: 50 % has to become 55 %.",
            measure=RelativeIncrease(),
        ),
    ),
)
