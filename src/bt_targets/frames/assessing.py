"""From a frame to its rows of answers: what is plain in columns, all else the long way, in the order of communes."""

import numpy as np
import pyarrow as pa

from bt_targets.frames.asked import FrameRequest
from bt_targets.frames.communes import communes_of
from bt_targets.frames.long_frame import LongFrame
from bt_targets.frames.long_way import by_the_long_way
from bt_targets.frames.plain import answered
from bt_targets.frames.rows import written_out


def assessed(frame: LongFrame, asked: FrameRequest) -> pa.Table:
    """The answers of all communes, in the order in which they first appear; texts may stand there by their places."""
    communes = communes_of(frame)
    plainly = answered(frame, communes, asked)
    others = by_the_long_way(frame, communes, ~plainly.which, asked)
    if not others.rows.num_rows:
        return plainly.rows
    rows = pa.concat_tables([written_out(plainly.rows), others.rows])
    return rows.take(pa.array(np.argsort(np.concatenate([plainly.of_rows, others.of_rows]), kind="stable")))
