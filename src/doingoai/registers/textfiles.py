"""CSV files as they come out of Excel, of databases and of hands: their encoding, their separator, their rows."""

from __future__ import annotations

import codecs
import csv
import functools
import io
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

from doingoai.errors import RegisterError
from doingoai.registers.limits import MAX_CELL_LENGTH, MAX_COLUMNS, MAX_LINE_LENGTH, MAX_ROWS

__all__ = ["find_delimiter", "find_encoding", "read_rows"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 2**16
_SAMPLE_ROWS: Final = 60


def __dir__() -> list[str]:
    return __all__


def find_encoding(data: bytes) -> str:
    """Return the encoding of the text in *data*: UTF-8, UTF-16 or Windows-1258, the old Vietnamese one.

    Raises
    ------
    RegisterError
        If it is no text, or text in an encoding that cannot be told from others (TCVN3, VNI).

    Examples
    --------
    >>> find_encoding("Tên đoàn;Số người".encode())
    'utf-8'
    >>> find_encoding("Tên đoàn;Số người".encode("utf-16"))
    'utf-16'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:4096]
    if b"\0" in sample:
        # Without a mark, UTF-16 shows in the zeros: every second byte of what stands in ASCII.
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if max(even, odd) > len(sample) // 8 and min(even, odd) * 8 < max(even, odd):
            return "utf-16-be" if even > odd else "utf-16-le"
    if b"\0" in data:
        raise RegisterError(
            f"the file is no text: byte {data.index(0) + 1} is zero. Open it in Excel and save it as .xlsx or "
            "as 'CSV UTF-8'."
        )
    try:
        codecs.utf_8_decode(data, "strict", True)
    except UnicodeDecodeError as error:
        return _older_encoding(data, error)
    return "utf-8"


def _older_encoding(data: bytes, error: UnicodeDecodeError) -> str:
    """The encoding of bytes that are not wholly UTF-8."""
    # Vietnamese in UTF-8 has many letters of three bytes beginning E1 BA or E1 BB: then single bytes are damaged.
    # The reader sees them as U+FFFD, and each costs its own row.
    if data.count(b"\xe1\xba") + data.count(b"\xe1\xbb") > data.count(b"\xef\xbf\xbd"):
        return "utf-8"
    try:
        text = codecs.charmap_decode(data[:_SAMPLE], "strict", _windows_1258())[0]
    except UnicodeDecodeError:
        text = ""
    # Windows-1258 writes tones as marks of their own; text in it without any is some other encoding.
    if not any(tone in text for tone in "\u0300\u0301\u0303\u0309\u0323"):
        raise RegisterError(
            f"the file is neither UTF-8, UTF-16 nor Windows-1258 text (byte {error.start + 1}); it may be typed with "
            "a TCVN3 or VNI font. Convert it to Unicode and save it as 'CSV UTF-8'."
        ) from error
    return "cp1258"


@functools.cache
def _windows_1258() -> str:
    return bytes(range(256)).decode("cp1258", "replace").replace("\ufffd", "\ufffe")


def find_delimiter(sample: str) -> str:
    r"""Return what separates the fields of *sample*: comma, semicolon, tab or bar.

    Vietnamese Excel writes semicolons, since the comma is the decimal sign.

    Examples
    --------
    >>> find_delimiter("TT;Tên đoàn;Kinh phí\n1;Đoàn Lào;1,5\n")
    ';'
    """
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        try:
            rows = csv.reader(io.StringIO(sample), delimiter=delimiter)
            widths = Counter(len(row) for row, _ in zip(rows, range(_SAMPLE_ROWS), strict=False))
        except csv.Error:
            continue
        # The separator is what cuts most rows into the same number of fields.
        score = max((count * (width - 1) for width, count in widths.items()), default=0)
        if score > most:
            best, most = delimiter, score
    return best


def read_rows(data: bytes, *, encoding: str | None = None) -> Iterator[list[str]]:
    """Yield the rows of the CSV text in *data*; a row may span lines, a blank line is an empty row.

    Raises
    ------
    RegisterError
        If the text has more rows or columns than a sheet of Excel, or a cell longer than one of its cells could be.
    """
    encoding = encoding or find_encoding(data)
    if (breaks := data.count(b"\n")) > MAX_ROWS:
        raise RegisterError(
            f"the file has {breaks:,} lines, more than a sheet of Excel ({MAX_ROWS:,}). Split it, one file a year."
        )
    lines = _lines(data, encoding)
    sample = "".join(line for line, _ in zip(lines, range(4 * _SAMPLE_ROWS), strict=False))[:_SAMPLE]
    skipped = sample.startswith("sep=") and len(sample) > len("sep=") and sample[4] in _DELIMITERS
    delimiter = sample[4] if skipped else find_delimiter(sample)
    reader = csv.reader(_lines(data, encoding), delimiter=delimiter)
    try:
        for row in reader:
            if skipped:
                skipped = False
                yield []
                continue
            if len(row) > MAX_COLUMNS:
                raise RegisterError(
                    f"line {reader.line_num} has {len(row):,} columns, more than a sheet of Excel ({MAX_COLUMNS:,}). "
                    "Is it the right file?"
                )
            yield [_unguarded(cell) for cell in row] if any(cell.startswith("'") for cell in row) else row
    except csv.Error as error:
        raise RegisterError(
            f"line {reader.line_num} cannot be cut into fields ({error}). A quotation mark that is opened "
            f"before it and never closed may be the reason; a cell holds at most {MAX_CELL_LENGTH:,} characters."
        ) from error


def _unguarded(cell: str) -> str:
    """*cell* without the apostrophe that keeps Excel from running it as a formula; it is no part of the text."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r" else cell


def _lines(data: bytes, encoding: str) -> Iterator[str]:
    """The lines of the text, composed; damaged bytes become U+FFFD, which the reader of the cell reports."""
    with io.TextIOWrapper(io.BytesIO(data), encoding=encoding, errors="replace", newline="") as stream:
        number = 0
        while line := stream.readline(MAX_LINE_LENGTH):
            number += 1
            if len(line) == MAX_LINE_LENGTH:
                raise RegisterError(
                    f"line {number} is longer than {MAX_LINE_LENGTH:,} characters; no row of a register is. "
                    "Is it the right file?"
                )
            yield line if line.isascii() else unicodedata.normalize("NFC", line)
