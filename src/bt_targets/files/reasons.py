"""Why a file cannot be read or written, in both languages: the system tells it in one of its own."""

import errno
import zipfile
import zlib
from typing import Final

from bt_targets.ground.text import Text

_ABSENT: Final = Text(vi="không có tệp hoặc thư mục này", en="there is no such file or folder")
_FORBIDDEN: Final = Text(vi="không được phép", en="not permitted")
_FULL: Final = Text(vi="nơi lưu đã hết chỗ", en="there is no space left")
_TOO_MANY: Final = Text(vi="quá nhiều tệp đang mở", en="too many files are open")
_NOT_THERE: Final = Text(vi="thiết bị không sẵn sàng", en="the device is not available")
_CLOSED: Final = Text(vi="nơi nhận kết quả đã đóng", en="the receiving end is closed")
_BY_NUMBER: Final = {
    errno.ENOENT: _ABSENT,
    errno.ENOTDIR: Text(vi="một phần của đường dẫn không phải là thư mục", en="a part of the path is not a folder"),
    errno.EISDIR: Text(vi="đây là thư mục", en="it is a folder"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Text(vi="nơi lưu chỉ cho phép đọc", en="what it is stored on can only be read"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: Text(vi="tệp lớn hơn mức hệ thống cho phép", en="the file is larger than the system allows"),
    errno.ENAMETOOLONG: Text(vi="tên tệp quá dài", en="the name is too long"),
    errno.ELOOP: Text(vi="các liên kết tạo thành vòng", en="its links go round in circles"),
    errno.EBUSY: Text(vi="tệp đang được dùng", en="the file is in use"),
    errno.ETXTBSY: Text(vi="tệp đang được dùng", en="the file is in use"),
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.EIO: Text(vi="thiết bị lưu trữ có lỗi", en="the storage device has failed"),
    errno.ENXIO: _NOT_THERE,
    errno.ENODEV: _NOT_THERE,
    errno.EPIPE: _CLOSED,
    errno.EBADF: _CLOSED,
}
_BROKEN_ZIP: Final = Text(vi="tệp nén bị hỏng hoặc thiếu phần cuối", en="the zip is damaged or cut off")
_BAD_NAME: Final = Text(vi="tên tệp có ký tự không dùng được", en="the name holds a character that names cannot have")


def reason(error: Exception) -> Text:
    """What an error of the system or of a library says, in words of ours; what is unknown is told by its number."""
    match error:
        case OSError(errno=int(number)):
            unknown = Text(vi=f"lỗi hệ thống số {number}", en=f"system error number {number}")
            return _BY_NUMBER.get(number, unknown)
        case zipfile.BadZipFile() | zlib.error() | EOFError():
            return _BROKEN_ZIP
        case ValueError():
            return _BAD_NAME  # that is what a name with a null character in it ends in
        case _:
            return Text(vi="lỗi không rõ nguyên nhân", en="an error of unknown cause")
