"""Writing a file so that a crash leaves the old one."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

__all__ = ["atomic_write"]


def __dir__() -> list[str]:
    return __all__


@contextlib.contextmanager
def atomic_write(path: str | os.PathLike[str]) -> Iterator[TextIO]:
    """Open *path* for text in UTF-8; it gets its new content all at once, when the block ends without an error.

    Until then, and after an error, the file is as it was. Its permissions stay; a link stays a link.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "ghi-chu.txt")
    ...     with atomic_write(file) as stream:
    ...         _ = stream.write("Gặp gỡ Đại sứ")
    ...     file.read_text(encoding="utf-8")
    'Gặp gỡ Đại sứ'
    """
    target = Path(path).resolve()
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
