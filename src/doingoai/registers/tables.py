"""Where the table is in a sheet: the lines above it, its heading of one to three rows, and what its columns mean."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

import attrs

from doingoai.registers.matching import (
    IGNORED_SLOT,
    HeadingUnit,
    Match,
    heading_key,
    is_known_heading,
    match_heading,
    split_unit,
    unit_of,
)
from doingoai.registers.workbooks import Merge, Row, Sheet
from doingoai.text.normalize import lowered, normalize

__all__ = ["Column", "Table", "as_text", "find_table", "is_empty", "numbers_columns", "table_below"]

# The heading of a register stands within its first rows, and has no more of them than this.
_SEARCHED_ROWS: Final = 80
_DEEPEST_HEADING: Final = 3
_WIDEST: Final = 300


def __dir__() -> list[str]:
    return __all__


def is_empty(cell: Any) -> bool:
    """Return whether a cell holds nothing to see."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: Any) -> str:
    """Return a cell as one sees it: dates as 13/12/2021, whole numbers without a point.

    Examples
    --------
    >>> as_text(5.0), as_text(dt.date(2021, 12, 13)), as_text("  Lào ")
    ('5', '13/12/2021', 'Lào')
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float):
        if cell.is_integer() and abs(cell) < _EXACT_INTEGERS:
            return str(int(cell))
        # Excel keeps fifteen digits; what a float shows beyond them is noise.
        shown = f"{cell:.15g}"
        return f"{Decimal(shown):f}" if "e" in shown or "n" in shown else shown
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, dt.date):
        day = f"{cell.day:02}/{cell.month:02}/{cell.year:04}"
        return f"{day} {cell:%H:%M}" if isinstance(cell, dt.datetime) and cell.time() != dt.time() else day
    return "" if cell is None else str(cell)


_EXACT_INTEGERS: Final = 10**15

_NUMBER_OF_COLUMN: Final = re.compile(r"[(\[]?([0-9]{1,2}|[A-Za-z])[)\]]?(?:\s*=.{1,30})?")


def numbers_columns(row: Iterable[Any]) -> bool:
    """Return whether a row numbers the columns: ``(1) (2) (3)``, ``A B 1 2``, ``1 2 3 4=2+3``, and says nothing else.

    Examples
    --------
    >>> numbers_columns(["A", "B", 1.0, 2.0, "3=1+2"]), numbers_columns([1.0, "Đoàn Lào", 5.0])
    (True, False)
    """
    texts = [text for cell in row if (text := as_text(cell))]
    found = [match for text in texts if (match := _NUMBER_OF_COLUMN.fullmatch(text))]
    if len(texts) < 2 or len(found) < len(texts):  # noqa: PLR2004  # one number alone is no row of them
        return False
    figures = [int(match[1]) for match in found if match[1].isdigit()]
    letters = [match[1].upper() for match in found if not match[1].isdigit()]
    counts_on = all(after == before + 1 for before, after in itertools.pairwise(figures))
    return counts_on and letters == sorted(letters) and (len(figures) > 2 or len(letters) > 1)  # noqa: PLR2004  # a run


@attrs.frozen
class Column:
    """One column of a table and what it means."""

    index: int
    """Its place in the sheet, counted from 0."""
    heading: str
    """Its heading as it stands, the rows of it joined by " / "."""
    match: Match
    """What the heading means."""
    unit: HeadingUnit | None = None
    """The unit in the heading."""
    instead: int | None = None
    """The column that was read for the same slot, where this one is not read."""

    @property
    def slot(self) -> str | None:
        """The slot that is read from it; ``None`` where none is."""
        return None if self.instead is not None else self.match.slot or None


@attrs.frozen
class Table:
    """The table of a sheet."""

    sheet: Sheet
    """The sheet it stands in."""
    columns: tuple[Column, ...]
    """Every column with a heading."""
    first_row: int
    """The first row under the heading, counted from 0."""
    heading_row: int
    """The first row of the heading, counted from 0."""
    above: tuple[str, ...]
    """The lines above it."""
    unit: HeadingUnit | None
    """The unit that a line above it gives to the whole table ("ĐVT: triệu đồng")."""
    heading_keys: frozenset[tuple[str, ...]]
    """The rows of the heading, as keys, to know them when they are repeated on a next page."""
    heading_texts: frozenset[str]
    """The texts of the heading as they stand."""

    slots: Mapping[str, Column] = attrs.field(init=False)
    """The column of each slot that is read."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "slots", {column.slot: column for column in self.columns if column.slot})


@attrs.frozen
class _Candidate:
    score: float
    row: int
    depth: int
    columns: tuple[Column, ...]


def find_table(sheet: Sheet, record: str, slots: Collection[str], overrides: Mapping[str, str]) -> Table | None:
    """Return the table of *sheet* that fits a register of *record*, or ``None`` where there is none.

    Parameters
    ----------
    sheet
        The sheet.
    record
        The name of the record's class in lower case.
    slots
        The slots that such a record has; a column that means another is not read.
    overrides
        Slots by heading, as the caller gave them; a unit may follow: ``{"Giá trị": "value (USD)"}``.
    """
    rows = [list(row[:_WIDEST]) for row in itertools.islice(sheet.rows(), _SEARCHED_ROWS)]
    keys = {heading_key(heading): slot for heading, slot in overrides.items()}
    # Rows near one that has a heading word by word come first: looking for near misses everywhere takes long.
    known = {
        index
        for index, row in enumerate(rows)
        if any(isinstance(cell, str) and (heading_key(cell) in keys or is_known_heading(cell, record)) for cell in row)
    }
    best = _best_candidate(rows, known, sheet, record, keys)
    if best is None or not _is_heading(best.columns):
        best = _best_candidate(rows, set(range(len(rows))), sheet, record, keys)
    if best is None or not _is_heading(best.columns):
        return None
    above = tuple(as_text(cell) for row in rows[: best.row] for cell in row if isinstance(cell, str) and cell.strip())
    return Table(
        sheet=sheet,
        columns=_without_doubles(tuple(_within(column, slots) for column in best.columns)),
        first_row=best.row + best.depth,
        heading_row=best.row,
        above=above,
        unit=_unit_above(above),
        heading_texts=frozenset(as_text(cell) for row in rows[best.row : best.row + best.depth] for cell in row),
        heading_keys=frozenset(
            tuple(heading_key(as_text(cell)) for cell in row) for row in rows[best.row : best.row + best.depth]
        ),
    )


def _best_candidate(
    rows: Sequence[Row], likely: set[int], sheet: Sheet, record: str, keys: Mapping[str, str]
) -> _Candidate | None:
    """The heading that knows most, of those that have one of the *likely* rows."""
    best: _Candidate | None = None
    for start in range(len(rows)):
        if sum(isinstance(cell, str) and bool(cell.strip()) for cell in rows[start]) < 1:
            continue
        for depth in range(1, min(_DEEPEST_HEADING, len(rows) - start) + 1):
            if likely.isdisjoint(range(start, start + depth)):
                continue
            if depth > 1 and numbers_columns(rows[start + depth - 1]):
                break
            columns = _columns(rows, start, depth, sheet, record, keys)
            score = _score(columns) - depth / 100
            if best is None or score > best.score:
                best = _Candidate(score, start, depth, columns)
    return best


def table_below(
    table: Table, index: int, row: Row, record: str, slots: Collection[str], overrides: Mapping[str, str]
) -> Table | None:
    """Return the table that begins in a sheet with a second heading, or ``None`` where the first one is repeated.

    Parameters
    ----------
    table
        The table above it.
    index
        The row of the heading, counted from 0.
    row
        The heading.
    record, slots, overrides
        As `find_table` takes them.
    """
    found = find_table(Sheet(table.sheet.name, lambda: iter([row])), record, slots, overrides)
    if found is None or _meanings(found) == _meanings(table):
        return None
    return attrs.evolve(
        found, sheet=table.sheet, first_row=index + 1, heading_row=index, above=table.above, unit=table.unit
    )


def _meanings(table: Table) -> set[tuple[int, str, HeadingUnit | None]]:
    """Which column of a table gives what, in which unit."""
    return {(column.index, slot, column.unit) for slot, column in table.slots.items()}


def _is_heading(columns: Iterable[Column]) -> bool:
    """Whether a row is a heading at all: two columns are known, or all that there are."""
    named = [column for column in columns if column.match.slot != IGNORED_SLOT]
    known = {column.match.slot for column in named if column.match.slot is not None}
    return len(known) >= 2 or (len(known) == 1 and len(named) == 1)  # noqa: PLR2004  # one known word alone may be chance


def _score(columns: Iterable[Column]) -> float:
    slots: dict[str, float] = {}
    unknown = 0
    for column in columns:
        if column.match.slot is None:
            unknown += 1
        else:
            worth = 1.0 if column.match.how == "exact" else 0.6
            slots[column.match.slot] = max(slots.get(column.match.slot, 0), worth)
    return sum(slots.values()) - unknown / 20


def _columns(
    rows: Sequence[Row], start: int, depth: int, sheet: Sheet, record: str, overrides: Mapping[str, str]
) -> tuple[Column, ...]:
    block = [list(row) for row in rows[start : start + depth]]
    width = max(map(len, block))
    for row in block:
        row.extend([""] * (width - len(row)))
    _spread(block, start, sheet.merges)
    columns = []
    for index in range(width):
        path = [text for row in block if (text := as_text(row[index]))]
        if path:
            columns.append(_column(index, list(dict.fromkeys(path)), record, overrides))
    return tuple(columns)


def _spread(block: list[list[Any]], start: int, merges: tuple[Merge, ...]) -> None:
    """Write a heading that spans columns over each of them."""
    height, width = len(block), len(block[0])
    covered: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in merges:
        if bottom < start or top >= start + height:
            continue
        cells = [
            (row - start, column)
            for row in range(max(top, start), min(bottom + 1, start + height))
            for column in range(left, min(right + 1, width))
        ]
        covered.update(cells)
        for row, column in cells:
            if row == top - start and left < width:
                block[row][column] = block[row][left]
    # Where nothing is merged (a CSV file), a heading reaches right over blanks that have a heading under them, as far
    # as the heading above it does.
    for row, (upper, lower) in enumerate(itertools.pairwise(block)):
        reaching: int | None = None
        for index, cell in enumerate(upper):
            if is_empty(lower[index]) or (row, index) in covered:
                reaching = None
            elif not is_empty(cell):
                reaching = index
            elif reaching is not None and (row == 0 or block[row - 1][index] == block[row - 1][reaching]):
                upper[index] = upper[reaching]
            else:
                reaching = None


def _column(index: int, path: list[str], record: str, overrides: Mapping[str, str]) -> Column:
    heading = " / ".join(path)
    for text in (heading, path[-1]):
        if heading_key(text) in overrides:
            slot, unit = split_unit(overrides[heading_key(text)])
            return Column(index, heading, Match(slot.strip(), "given"), unit or split_unit(path[-1])[1])
    match, unit = _meaning(path, record)
    if match.how != "exact" and len(path) > 1 and (alone := unit_of(path[-1])) is not None:
        # A row of the heading that only names the unit ("triệu USD") says nothing else.
        above, _ = _meaning(path[:-1], record)
        if above.slot is not None:
            return Column(index, heading, above, alone)
    return Column(index, heading, match, unit)


def _meaning(path: Sequence[str], record: str) -> tuple[Match, HeadingUnit | None]:
    """What the rows of a heading mean together, or its last rows, or its last."""
    parts = [split_unit(text) for text in path]
    unit = next((unit for _, unit in reversed(parts) if unit is not None), None)
    texts = [text for text, _ in parts if text]
    candidates = [" ".join(texts), " ".join(texts[-2:]), *texts[-1:]]
    matches = [match_heading(candidate, record) for candidate in dict.fromkeys(candidates)]
    if unit is not None and all(match.slot is None for match in matches):
        # "SL (người)": the unit is a word of the heading.
        matches.insert(0, match_heading(" ".join(path), record))
    exact = next((match for match in matches if match.how == "exact"), None)
    near = next((match for match in matches if match.slot is not None), None)
    return exact or near or matches[-1], unit


def _within(column: Column, slots: Collection[str]) -> Column:
    """A column whose heading is known, though this kind of record has no field for it, is kept in `raw` only."""
    if not column.match.slot or column.match.slot in slots:
        return column
    return attrs.evolve(column, match=Match(None, "no field", column.match.heading))


def _without_doubles(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Two columns for one slot: the one whose heading is surer is read, else the first.

    Where both headings only resemble a known one ("Thực hiện năm 2023", "Thực hiện năm 2024"), neither is read.
    """
    rank = {"given": 0, "exact": 1, "near": 2, "no field": 3, "unknown": 3}
    columns = _without_rivals(columns)
    chosen: dict[str, Column] = {}
    for column in sorted(columns, key=lambda column: rank[column.match.how]):
        if column.match.slot:
            chosen.setdefault(column.match.slot, column)
    return tuple(
        attrs.evolve(column, instead=chosen[column.match.slot].index)
        if column.match.slot and chosen[column.match.slot] is not column
        else column
        for column in columns
    )


def _without_rivals(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns of which none is surer than another for one slot become unknown ones, with that slot suggested."""
    sure = {column.match.slot for column in columns if column.match.how in {"given", "exact"}}
    near = Counter(column.match.slot for column in columns if column.match.how == "near")
    return tuple(
        attrs.evolve(column, match=Match(None, "unknown", suggestions=(column.match.slot,)))
        if column.match.slot
        and column.match.how == "near"
        and near[column.match.slot] > 1
        and column.match.slot not in sure
        else column
        for column in columns
    )


_UNIT_LINE: Final = re.compile(r"(?:đvt|đơn vị tính|đơn vị|dvt|don vi tinh)\s{0,3}[:.]\s{0,3}\S")


def _unit_above(lines: Iterable[str]) -> HeadingUnit | None:
    for line in lines:
        if _UNIT_LINE.search(lowered(normalize(line))):
            return split_unit(line)[1]
    return None
