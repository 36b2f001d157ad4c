"""Target 15: the share of trained workers rises by at least 10 percentage points."""

from .words import AbsoluteIncrease, Item, RelativeIncrease, Rule, at_least, clause, reading, share, target, text

TRAINED_LABOUR = share(
    "trained_labour",
    text("tỷ lệ lao động qua đào tạo", "share of trained workers"),
    "Số lao động đã qua đào tạo, có hay chưa có bằng cấp, chứng chỉ, trên lực lượng lao động của xã vào cuối năm; số "
    "đầu kỳ và các năm sau phải cùng cách tính.",
    "Workers who have been trained, with or without a certificate, of the labour force of the commune at the end of "
    "the year; the starting figure and the later ones are counted in the same way.",
)

TARGET = target(
    Item(15, "culture_and_society", "Lao động qua đào tạo", "Trained workers"),
    "Khi nhiệm kỳ kết thúc, tỷ lệ lao động qua đào tạo cao hơn đầu kỳ ít nhất 10%, hiểu là 10 điểm phần trăm.",
    "When the term ends, the share of trained workers has gone up by at least 10 %, read as 10 percentage points.",
    clause(
        Rule("15", TRAINED_LABOUR, at_least("10 điểm phần trăm"), "by_end", AbsoluteIncrease()),
        text("Lao động qua đào tạo", "Trained workers"),
        "Mức tăng của một tỷ lệ được hiểu là điểm phần trăm: từ 50% phải lên 60%. Tỷ lệ đầu kỳ đã trên 90% thì "
        "không thể đạt.",
        "The rise of a share is taken in percentage points: 50 % has to become 60 %. From a start above 90 % it cannot "
        "be met.",
        reading(
            "relative",
            at_least("10 %"),
            "by_end",
            "Tăng thêm 10% của chính tỷ lệ đầu kỳ: từ 50% phải lên 55%.",
            "The rise is 10 % of the starting share itself: 50 % has to become 55 %.",
            measure=RelativeIncrease(),
        ),
    ),
)
