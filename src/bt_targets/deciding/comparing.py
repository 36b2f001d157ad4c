"""The one comparison that decides: two intervals of exact numbers, cross-multiplied."""

from bt_targets.figures.intervals import Interval


def every_pair(larger: Interval, smaller: Interval, *, strict: bool) -> bool | None:
    """Whether a number of the one interval is at least (strictly: more than) a number of the other.

    True if that holds for every pair of numbers, False if for none, None if for some only.
    """
    if smaller.high is not None:
        left, right = larger.low[0] * smaller.high[1], smaller.high[0] * larger.low[1]
        if left > right or (left == right and (not strict or larger.low_open or smaller.high_open)):
            return True
    if larger.high is not None:
        left, right = larger.high[0] * smaller.low[1], smaller.low[0] * larger.high[1]
        if left < right or (left == right and (strict or larger.high_open or smaller.low_open)):
            return False
    return None
