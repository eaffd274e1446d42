"""The rows of a table that are no records: totals, group headings, numbers of columns, notes, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from doingoai.registers.matching import heading_key, match_heading, split_unit
from doingoai.registers.problems import SkipReason
from doingoai.registers.tables import Table, as_text, is_empty, numbers_columns
from doingoai.text.normalize import fold
from doingoai.text.patterns import alternation

__all__ = ["DITTO", "RowKinds", "is_ditto"]


def __dir__() -> list[str]:
    return __all__


DITTO: Final = frozenset(
    {"nt", "n.t", "n.t.", "nt.", "-nt-", "- nt -", '-"-', '"', "''", "“", "”", "″", "〃", "//", "như trên", "nhu tren",
     "-//-", ",,", "„"}
)  # fmt: skip
"""What people write for "the same as above"."""

# "Tổng cộng", "Cộng: 5 đoàn", "Cộng quý I" are totals; "Tổng Lãnh sự quán", "Cộng hòa Séc" are names.
_TOTAL_WORDS: Final = (
    "tong cong",
    "tong so",
    "tong",
    "cong",
    "luy ke",
    "cong don",
    "tong chung",
    "total",
    "subtotal",
    "sum",
)
_PARTS_OF_TOTAL: Final = (
    "thang", "quy", "nam", "ky", "ca", "muc", "phan", "nhom", "chung", "toan", "tu dau", "den", "i", "ii", "iii", "iv",
    "v", "vi", "vii", "viii", "ix", "x", "a", "b", "c", "d",
)  # fmt: skip
_TOTAL: Final = re.compile(
    rf"{alternation(_TOTAL_WORDS)}(?:\s*(?:$|[:.(=]|-?\s*[0-9])|\s+{alternation(_PARTS_OF_TOTAL)}\b)"
)
_BREAKDOWN: Final = re.compile(r"[-+•*]?\s*trong do\b")
_FOOTNOTES: Final = (
    "bang chu", "so tien bang chu",
    "nguoi lap", "nguoi bao cao", "lap bieu", "thu truong", "noi nhan", "ky ten", "da ky", "xac nhan cua", "nguoi ky",
)  # fmt: skip
_FOOTNOTE: Final = re.compile(
    rf"{alternation(_FOOTNOTES)}\b|(?:pho )?(?:giam doc|chu tich|truong phong)$|(?:tm|kt|tl|tuq)\.|\(?\*|\(ky"
    rf"|(?:ghi chu|luu y|chu thich|nguon)\s*(?:[:(]|$)"
    rf"|[\w .]{{0,40}},?\s?ngay\s.{{0,12}}thang\s.{{0,12}}nam\s[0-9. …]{{2,8}}$"
)


def is_ditto(cell: Any) -> bool:
    """Return whether a cell says "the same as above".

    Examples
    --------
    >>> is_ditto("nt"), is_ditto('"'), is_ditto("Lào")
    (True, True, False)
    """
    return isinstance(cell, str) and len(cell) < 12 and cell.strip().lower() in DITTO  # noqa: PLR2004  # the longest is "như trên"


class RowKinds:
    """Tells the rows of one table that are no records.

    Parameters
    ----------
    table
        The table.
    numbering
        The column that numbers the rows, where there is one.
    record
        The name of the record's class in lower case.
    """

    def __init__(self, table: Table, numbering: int | None, record: str) -> None:
        self.table = table
        self.numbering = numbering
        self.record = record
        self._below_a_note = False
        self._begins_a_record: dict[str, bool] = {}
        # What is asked of most rows, and where: the first column that does not number them, and the one that does.
        self._first = 1 if numbering == 0 else 0
        self._beginnings: set[Any] = set()

    def told(self, rows: Iterable[Sequence[Any]]) -> Iterator[tuple[Sequence[Any], SkipReason | None]]:
        """Yield each of *rows* with why it is no record, or ``None`` where it may be one."""
        beginnings, first, numbering, kind_of = self._beginnings, self._first, self.numbering, self.kind_of
        quick = numbering is None or numbering <= _FEW
        for row in rows:
            # A row of many cells that begins as one before it did is told without another call.
            begun = quick and len(row) > _FEW and not self._below_a_note
            # Rows as mappings may hold anything, a list too.
            if (
                begun
                and type(row[first]) is str
                and row[first] in beginnings
                and row[1] != ""
                and row[2] != ""
                and row[3] != ""
            ):
                plain = numbering is None or type(row[numbering]) is float
            else:
                plain = False
            yield row, None if plain else kind_of(row)

    def kind_of(self, row: Sequence[Any]) -> SkipReason | None:
        """Return why *row* is no record, or ``None`` where it may be one."""
        begun = len(row) > _FEW and "" not in row[: _FEW + 1]  # seen faster than how many are filled
        if (begun or len(row) - row.count("") > _FEW) and self._is_plain(row):
            self._below_a_note = False
            return None
        filled = [(index, cell) for index, cell in enumerate(row) if not is_empty(cell)]
        if not filled:
            return SkipReason.BLANK
        table, numbering = self.table, self.numbering
        # "Tổng cộng" may stand over the column that numbers the rows; "I" and "A" there only number.
        words = (
            cell.strip()
            for index, cell in filled
            if _is_word(cell) and (index != numbering or len(cell) >= _SHORTEST_TOTAL)
        )
        first = next(words, "")
        word = fold(first[:_LOOKED_AT]).strip()
        tests = (
            (SkipReason.NUMBERING, lambda: numbers_columns(row)),
            (SkipReason.HEADING, lambda: _repeats_heading(row, table) or _is_heading(filled, self.record)),
            (SkipReason.EXAMPLE, lambda: numbering is not None and fold(as_text(_at(row, numbering))) in _EXAMPLES),
            (SkipReason.TOTAL, lambda: _is_total(word, table, filled)),
            (SkipReason.BREAKDOWN, lambda: _BREAKDOWN.match(word)),
            (
                SkipReason.FOOTNOTE,
                lambda: len(filled) <= _FEW and self._is_footnote(row, filled, word),
            ),
            (SkipReason.GROUP, lambda: _is_group(filled, row, table, numbering)),
        )
        kind = next((kind for kind, holds in tests if holds()), None)
        if kind is not SkipReason.BLANK:
            self._below_a_note = kind is SkipReason.FOOTNOTE
        return kind

    def _is_footnote(self, row: Sequence[Any], filled: Sequence[tuple[int, Any]], word: str) -> bool:
        """Whether a row of a few cells is a note: it says so, or it stands under one and has no number."""
        if _is_numbered(row, self.numbering):
            return len(filled) == 1 and _FOOTNOTE.match(fold(as_text(filled[0][1]))) is not None
        under = self._below_a_note and all(isinstance(cell, str) for _, cell in filled)
        return under or _FOOTNOTE.match(word) is not None

    def _is_plain(self, row: Sequence[Any]) -> bool:
        """Whether a row of many cells is a record at the first look, as nearly all of them are."""
        numbering = self.numbering
        mark = row[numbering] if numbering is not None and numbering < len(row) else ""
        if isinstance(mark, str) and mark and not mark.isdigit():
            return False
        for index, cell in enumerate(row):
            if index != numbering and isinstance(cell, str):
                known = self._begins_a_record.get(cell)
                if known is not None:
                    return known
                if _is_word(cell):
                    return self._begins(cell)
        return False

    def _begins(self, cell: str) -> bool:
        """Whether the first word of a row is that of a record; tables repeat themselves."""
        words = cell.split(None, 1)
        begins = (
            len(cell) >= _SHORTEST_NAME
            and words[0].strip(".,:-+*()").lower() not in _SUSPICIOUS
            and cell.strip() not in self.table.heading_texts
        )
        if len(self._begins_a_record) < _REMEMBERED:
            self._begins_a_record[cell] = begins
            if begins:
                self._beginnings.add(cell)
        return begins


def _is_word(cell: Any) -> bool:
    """Whether a cell begins like a word; in a CSV file figures and dates are texts too."""
    return isinstance(cell, str) and bool(cell) and not cell[0].isdigit() and not cell.isspace()


_SHORTEST_TOTAL: Final = 4
_SHORTEST_NAME: Final = 5
# The first words of totals and breakdowns, with and without their marks, in both ways of placing tones.
_SUSPICIOUS: Final = frozenset(
    {"tổng", "tong", "cộng", "cong", "lũy", "luỹ", "luy", "total", "subtotal", "sum", "grand", "trong", ""}
)


def _is_numbered(row: Sequence[Any], numbering: int | None) -> bool:
    return numbering is not None and not is_empty(_at(row, numbering))


_LOOKED_AT: Final = 100
# How many different first words of rows are remembered.
_REMEMBERED: Final = 5_000
_EXAMPLES: Final = frozenset({"vi du", "example", "vd", "mau"})
_FEW: Final = 3


def _at(row: Sequence[Any], index: int) -> Any:
    return row[index] if index < len(row) else ""


def _repeats_heading(row: Sequence[Any], table: Table) -> bool:
    keys = tuple(heading_key(as_text(cell)) for cell in row)
    return any(_same_row(keys, other) for other in table.heading_keys)


def _is_heading(filled: Sequence[tuple[int, Any]], record: str) -> bool:
    """Whether every cell of a row is a known heading: that of a second table, in words of its own."""
    if len(filled) < _FEW or not all(isinstance(cell, str) for _, cell in filled):
        return False
    return all(match_heading(split_unit(cell)[0], record).how == "exact" for _, cell in filled)


def _same_row(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    filled = [(a, b) for a, b in zip(one, other, strict=False) if a or b]
    return len(filled) > 1 and all(a == b for a, b in filled)


def _is_total(word: str, table: Table, filled: Sequence[tuple[int, Any]]) -> bool:
    if not _TOTAL.match(word):
        return False
    # A row of a register of figures may state a total ("Tổng số: 41 đoàn"); only the bare word closes the table there.
    if "measure" in table.slots:
        return word.strip(" :.") in _TOTAL_WORDS and all(index != table.slots["measure"].index for index, _ in filled)
    return True


def _is_group(filled: Sequence[tuple[int, Any]], row: Sequence[Any], table: Table, numbering: int | None) -> bool:
    """``I | Đoàn ra``, ``Quý I`` over the whole width: one text, and a mark that numbers groups, or no number."""
    if len(table.columns) <= _FEW:
        return False
    texts = [(index, cell) for index, cell in filled if index != numbering]
    mark = as_text(_at(row, numbering)) if numbering is not None else ""
    if not texts:
        # Only the column that numbers the rows is filled: "II. ĐOÀN VÀO" written into it is a heading.
        return re.fullmatch(r"[0-9.]{1,8}", mark) is None
    if len(texts) > 1 or not isinstance(texts[0][1], str):
        return False
    return _GROUP_MARK.fullmatch(mark) is not None if mark else _heads_a_group(texts[0], table)


def _heads_a_group(only: tuple[int, str], table: Table) -> bool:
    """Whether the only text of a row is a heading: it is numbered as one, or stands first and reads like one."""
    index, text = only
    lead, _, rest = text.strip().partition(" ")
    if rest and len(lead) > 1 and _NUMBERED_GROUP.fullmatch(lead):
        return True
    if index != min(column.index for column in table.columns):
        return False
    return text.isupper() or _GROUP_WORDS.match(heading_key(text)) is not None


_GROUP_MARK: Final = re.compile(r"(?:[IVXLC]{1,6}|[A-Z])[.)]?")
_NUMBERED_GROUP: Final = re.compile(r"(?:[IVXLC]{1,6}|[A-Z]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})[.)/-]|[IVXLC]{2,6}")
_GROUP_WORDS: Final = re.compile(
    r"(?:quy|thang|nam|[0-9] thang|tuan|doan ra|doan vao|doan di|doan den|tinh|thanh pho|khu vuc)\b"
)
