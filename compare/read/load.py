"""Gets the bytes of an input, and refuses what is no regular file or has no end."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from compare.model.errors import InputError
from compare.read.document import Raw
from compare.read.limits import ANY_BYTES, check_size

_CHUNK = 1 << 20


def load(path: str, file: Path) -> Raw:
    """Return the bytes of `file`, or of standard input for the path "-".

    Raises:
        InputError: it does not exist, is no regular file, may not be read, is empty or too large.
    """
    content = _standard_input() if path == "-" else _file(path, file)
    if not content.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise InputError(path, "is empty", "leave it out, or save the article again")
    return Raw(path, "standard input" if path == "-" else file.name, content)


def _standard_input() -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := sys.stdin.buffer.read(_CHUNK):
        size += len(part)
        check_size("-", size, ANY_BYTES, "standard input")
        parts.append(part)
    return b"".join(parts)


def _file(path: str, file: Path) -> bytes:
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(path, "is a folder", "name the files in it")
        if not stat.S_ISREG(status.st_mode):
            raise InputError(path, "is no regular file but a device, a pipe or a socket", "use - for standard input")
        check_size(path, status.st_size, ANY_BYTES)
        # A file in /proc says that it has no bytes and may have no end.
        with file.open("rb") as stream:
            content = stream.read(ANY_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(path, "does not exist", "check the name") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(path, f"cannot be read: {reason}", "check the file and your rights to it") from error
    check_size(path, len(content), ANY_BYTES)
    return content
