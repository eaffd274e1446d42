"""Read a register: from a file, rows or a data frame to typed records, and a report on everything else."""

from __future__ import annotations

import contextlib
import datetime as dt
import difflib
import gc
import itertools
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from doingoai.errors import RegisterError
from doingoai.grammar.rules import Style
from doingoai.model import ForeignPartner
from doingoai.model.labels import check_language
from doingoai.reference.matching import NameIndex
from doingoai.reference.partners import partner_names
from doingoai.registers.cells import CellContext, Found, read_cell
from doingoai.registers.fields import Kind, fields_of, heading_of, record_name, slots_of
from doingoai.registers.headings import COMMON
from doingoai.registers.matching import heading_key, split_unit
from doingoai.registers.problems import CellFault, Language, RowError, RowProblem, SkippedRow
from doingoai.registers.register import ColumnMapping, MappedColumn, Register, RowReading
from doingoai.registers.rowreader import TableReader
from doingoai.registers.sources import Source, open_source
from doingoai.registers.standing import Options
from doingoai.registers.tables import Table, as_text, find_table
from doingoai.registers.workbooks import Sheet
from doingoai.text.normalize import fold

__all__ = ["bulk_loading", "explain", "iter_register", "read_register"]

RecordT = TypeVar("RecordT")
Progress: TypeAlias = Callable[[int], None]
"""Told the number of rows read so far."""

_PROGRESS_ROWS: Final = 1_000


def __dir__() -> list[str]:
    return __all__


def read_register(  # noqa: PLR0913  # the keywords of the contract
    path: Source,
    cls: type[RecordT],
    *,
    sheet: str | int | Sequence[str] | None = None,
    reference: dt.date | None = None,
    style: Style | None = None,
    columns: Mapping[str, str] | None = None,
    defaults: Mapping[str, Any] | None = None,
    partners: Iterable[ForeignPartner] = (),
    lang: Language = "en",
    strict: bool = False,
    progress: Progress | None = None,
) -> Register[RecordT]:
    r"""Return what a register holds: its records, and the rows and cells that are none, each with the reason.

    Parameters
    ----------
    path
        An .xlsx, .xls, .ods, .csv or .tsv file, by its path or opened in binary mode; rows as mappings; or a data
        frame.
    cls
        What a row is: `Delegation`, `Agreement`, `AidShipment`, …
    sheet
        The name or number (from 0) of one sheet, or several names; ``None`` reads every sheet that holds a table.
    reference
        The date the register was written, for dates without a year; a year in the title or the sheet's name decides
        before it.
    style
        How figures are written, ``"vi"`` (1.234,5) or ``"en"`` (1,234.5); ``None`` lets each column's cells decide.
    columns
        Fields by heading, for headings that are not known: ``{"Tên khách": "title"}``. A unit may follow the field:
        ``{"Số tiền": "value (triệu USD)"}``.
    defaults
        Values of fields that have no column: ``{"direction": "inbound"}``; ``"currency"`` for bare amounts.
    partners
        Partners of your own, each known by all its names; where the library knows one of that name too, yours is meant.
    lang
        The language of problems and reasons.
    strict
        Whether problems that cost a row are raised, all together, as an ``ExceptionGroup`` of errors.
    progress
        Called with the number of rows read, now and then.

    Raises
    ------
    RegisterError
        If the file cannot be read, holds no table of such records, or has no heading that *columns* names.
    ValueError
        If *lang* is neither "vi" nor "en".

    Examples
    --------
    >>> import io
    >>> sheet = io.BytesIO("Tên đoàn;Nước đến;Thời gian;Số người\nXúc tiến đầu tư;Nhật Bản;tháng 6/2022;12\n"
    ...                    "Học tập;Lào;31/6/2022;5\n".encode())
    >>> register = read_register(sheet, Delegation, defaults={"direction": "outbound"})
    >>> [(record.title, record.countries) for record in register.records]
    [('Xúc tiến đầu tư', ('JP',))]
    >>> [(problem.row, problem.column, problem.value) for problem in register.problems]
    [(3, 'C', '31/6/2022')]
    """
    options = _options(cls, reference, style, defaults, lang, partners)
    opened = _opened(path, cls, sheet, columns, options, kept=True)
    records: list[RecordT] = []
    problems: list[RowProblem] = []
    skipped: list[SkippedRow] = []
    rows = 0
    for _, record, found, passed in itertools.chain.from_iterable(reader.outcomes() for reader in opened.readers):
        rows += 1
        if record is not None:
            records.append(record)
        elif passed is not None:
            skipped.append(passed)
        if found:
            problems.extend(found)
        if progress is not None and rows % _PROGRESS_ROWS == 0:
            progress(rows)
    if progress is not None:
        progress(rows)
    register = Register(
        records=tuple(records),
        problems=tuple(problems),
        rows_read=rows,
        skipped=tuple(skipped),
        mapping=opened.mapping(),
        source=opened.file,
        original=opened.sheets,
    )
    if strict and register.errors:
        raise ExceptionGroup(
            f"{register.rows_with_errors} of {rows} rows of {opened.file or 'the register'} have an error",
            [RowError(problem) for problem in register.errors],
        )
    return register


def iter_register(  # noqa: PLR0913  # those of read_register
    path: Source,
    cls: type[RecordT],
    *,
    sheet: str | int | Sequence[str] | None = None,
    reference: dt.date | None = None,
    style: Style | None = None,
    columns: Mapping[str, str] | None = None,
    defaults: Mapping[str, Any] | None = None,
    partners: Iterable[ForeignPartner] = (),
    lang: Language = "en",
) -> Iterator[RowReading[RecordT]]:
    """Yield the rows of a register one by one, for registers too large to be held whole.

    The arguments are those of `read_register`. The file is gone through twice: once for the way its columns write
    figures, unless *style* says it, and once for the rows.

    Raises
    ------
    RegisterError
        If the file cannot be read, or holds no table of such records.

    Examples
    --------
    >>> rows = [{"Tên đoàn": "Học tập", "Nước đến": "Lào", "Thời gian": "tháng 6/2022"}]
    >>> [reading.record.countries for reading in iter_register(rows, Delegation, defaults={"direction": "outbound"})]
    [('LA',)]
    """
    options = _options(cls, reference, style, defaults, lang, partners)
    for reader in _opened(path, cls, sheet, columns, options, kept=False).readers:
        yield from reader.read()


def explain(
    path: Source,
    cls: type,
    *,
    sheet: str | int | Sequence[str] | None = None,
    reference: dt.date | None = None,
    columns: Mapping[str, str] | None = None,
    defaults: Mapping[str, Any] | None = None,
) -> ColumnMapping:
    """Return how a register would be read: which column as which field and why, without reading its rows.

    The arguments are those of `read_register`; printed, the answer has one line a column.

    Raises
    ------
    RegisterError
        If the file cannot be read, or holds no table of such records.

    Examples
    --------
    >>> rows = [{"Tên đoàn": "Học tập", "Nước đến": "Lào", "Thời gian": "tháng 6/2022", "Lái xe": "không"}]
    >>> print(explain(rows, Delegation, defaults={"direction": "outbound"}))
    Sheet 'rows':
      A 'Tên đoàn': title
      B 'Nước đến': countries
      C 'Thời gian': period
      D 'Lái xe': not read: no field is known for it
    direction has no column: outbound, as given.
    """
    options = _options(cls, reference, None, defaults, "en")
    return _opened(path, cls, sheet, columns, options, kept=False).mapping(before=True)


@contextlib.contextmanager
def bulk_loading() -> Generator[None]:
    """Pause the garbage collector while many records are made; its state is restored at the end.

    Records hold no cycles, so nothing leaks; loading hundreds of thousands of them is up to twice as fast.

    Examples
    --------
    >>> with bulk_loading():
    ...     pass
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


# --- what is read ----------------------------------------------------------------------------------------------------


@attrs.frozen
class _Opened(Generic[RecordT]):
    """A register whose tables were found, and of whose rows none is read yet."""

    file: str
    sheets: Sequence[Sheet]
    readers: Sequence[TableReader[RecordT]]
    notes: Sequence[str]

    def mapping(self, *, before: bool = False) -> ColumnMapping:
        """Return which column is read as which field; *before* it is read, with the fields that nothing says."""
        readers = [one for reader in self.readers for one in reader.chain()]
        columns = [
            MappedColumn.of(reader.table.sheet.name, column, style_of(column.index))
            for reader in readers
            for style_of in [reader.styles.of if before else reader.styles.met]
            for column in reader.table.columns
        ]
        lacking = [plan.name for reader in readers for plan in reader.missing] if before else []
        notes = [
            *self.notes,
            *(_of_sheet(reader.table, note) for reader in readers for note in reader.notes),
            *(f"{name} has no column, and nothing says it: each row will lack it." for name in lacking),
        ]
        return ColumnMapping(tuple(columns), tuple(dict.fromkeys(notes)), tuple(dict.fromkeys(lacking)))


def _opened(  # what all three doors are given
    path: Source,
    cls: type[RecordT],
    sheet: str | int | Sequence[str] | None,
    columns: Mapping[str, str] | None,
    options: Options,
    *,
    kept: bool,
) -> _Opened[RecordT]:
    """Find the tables of a register, and how each of their columns is read."""
    file, sheets = open_source(path, sheet, kept=kept)
    options = attrs.evolve(options, file=file, columns=columns or {})
    tables, notes = _tables(sheets, cls, columns or {})
    _check_headings(columns or {}, tables, sheets)
    readers = [TableReader(table, cls, options) for table in tables]
    return _Opened(file, sheets, readers, notes)


def _options(
    cls: type,
    reference: dt.date | None,
    style: Style | None,
    defaults: Mapping[str, Any] | None,
    lang: Language,
    partners: Iterable[ForeignPartner] = (),
) -> Options:
    check_language(lang)
    plans = fields_of(cls)
    names = [(name, partner) for partner in partners for name in partner_names(partner)]
    own = NameIndex(names) if names else None
    values: dict[str, Any] = {}
    currency = None
    for name, value in (defaults or {}).items():
        if name == "currency" and name not in plans:
            currency = str(value)
        elif name not in plans:
            raise RegisterError(f"defaults={{{name!r}: …}}: {_no_field(cls, name, plans)}")
        elif isinstance(value, str) and plans[name].kind is not Kind.TEXT:
            try:
                found = read_cell(value, CellContext(plans[name], reference=reference, partners=own))
            except CellFault as fault:
                raise RegisterError(f"The default of {name}: {fault.message_in('en')} {fault.hint_in('en')}") from fault
            values[name] = found.value if isinstance(found, Found) else found
        else:
            values[name] = value
    texts = {name: value for name, value in (defaults or {}).items() if isinstance(value, str)}
    return Options(
        reference=reference,
        style=style,
        defaults=values,
        texts=texts,
        currency=currency,
        lang=lang,
        partners=own,
    )


# The sheets with which a template explains itself.
_EXPLAINING: Final = frozenset({"huong dan", "guide", "danh muc"})


def _tables(sheets: Iterable[Sheet], cls: type, columns: Mapping[str, str]) -> tuple[list[Table], list[str]]:
    """The table of each sheet; what was not found, in words."""
    name, slots = record_name(cls), slots_of(cls)
    for heading, slot in columns.items():
        if split_unit(slot)[0].strip() not in slots:
            raise RegisterError(f"columns={{{heading!r}: {slot!r}}}: {_no_field(cls, slot, sorted(slots))}")
    tables, notes, nearest = [], [], ""
    for sheet in sheets:
        table = None if fold(sheet.name) in _EXPLAINING else find_table(sheet, name, slots, columns)
        if table is None:
            notes.append(f"The sheet {sheet.name!r} holds no table of {cls.__name__} records; it was not read.")
            nearest = nearest or _first_words(sheet)
        else:
            tables.append(table)
    if not tables:
        seen = f" Its first rows say {nearest}." if nearest else " It is empty."
        raise RegisterError(
            f"no table of {cls.__name__} records was found.{seen} A register has a row of headings, such as "
            f"{_expected_headings(cls)}; other headings are named with columns={{heading: field}}."
        )
    return tables, notes


def _check_headings(columns: Mapping[str, str], tables: Sequence[Table], sheets: Sequence[Sheet]) -> None:
    """Make sure that each heading of *columns* stands somewhere: a slip in it would leave its field empty."""
    headings = {column.heading for table in tables for column in table.columns}
    known = set(map(heading_key, headings))
    for heading, slot in columns.items():
        key = heading_key(heading)
        # A second table further down may have it.
        if key in known or any(heading_key(text) == key for sheet in sheets for text in _texts(sheet)):
            continue
        near = difflib.get_close_matches(heading, headings, 1)
        meant = f"Did you mean {near[0]!r}? " if near else ""
        raise RegisterError(
            f"columns={{{heading!r}: {slot!r}}}: no column is headed so. {meant}The headings are "
            f"{', '.join(map(repr, sorted(headings)))}."
        )


def _texts(sheet: Sheet) -> Iterator[str]:
    return (cell for row in sheet.rows() for cell in row if isinstance(cell, str))


def _no_field(cls: type, name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    meant = f"Did you mean {near[0]!r}? " if near else ""
    return f"{cls.__name__} has no field {name!r}. {meant}It has {', '.join(known)}."


def _first_words(sheet: Sheet) -> str:
    cells = (as_text(cell) for row in itertools.islice(sheet.rows(), 20) for cell in row)
    return ", ".join(repr(text[:40]) for text in itertools.islice(filter(None, cells), 6))


def _expected_headings(cls: type) -> str:
    plans = [plan for plan in fields_of(cls).values() if plan.name not in COMMON]
    return ", ".join(repr(heading_of(cls, plan.name)) for plan in sorted(plans, key=lambda plan: not plan.required)[:4])


def _of_sheet(table: Table, note: str) -> str:
    return f"Sheet {table.sheet.name!r}: {note}" if table.sheet.typed and table.sheet.name != "rows" else note
