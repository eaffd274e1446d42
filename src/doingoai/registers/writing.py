"""Write records as a register that officers can go on with: headings in Vietnamese, real dates and numbers."""

from __future__ import annotations

import csv
import datetime as dt
import os
import pathlib
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from doingoai.errors import RegisterError
from doingoai.model.labels import check_language
from doingoai.registers.books import Book, open_book
from doingoai.registers.examples import EXAMPLES, explanation_of
from doingoai.registers.fields import FieldPlan, Kind, day_of, fields_of, heading_of, main_time_of
from doingoai.registers.headings import COMMON
from doingoai.registers.problems import Language
from doingoai.registers.written import Written, common_unit, write_cell

__all__ = ["write_register", "write_template"]

Path: TypeAlias = str | os.PathLike[str]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class _Column:
    """A column that is written."""

    plan: FieldPlan
    heading: str
    unit: str = ""

    @property
    def title(self) -> str:
        return f"{self.heading} ({self.unit})" if self.unit else self.heading


def write_register(path: Path, records: Iterable[Any], *, lang: Language = "vi", cls: type[Any] | None = None) -> None:
    """Write *records*, all of one type, as an .xlsx, .csv or .tsv register; `read_register` reads it back.

    Dates and numbers are real cells, closed sets of words have drop-down lists, the heading stays in sight. Only
    fields that some record has are written, besides those that every record needs. Where the records came from
    (`sources`, `raw`) is not written.

    Parameters
    ----------
    path
        The file; its extension says which kind.
    records
        The records.
    lang
        The language of the headings and labels.
    cls
        Their class, needed only when there are none.

    Raises
    ------
    RegisterError
        If the extension is none of the three, or writing .xlsx needs the extra that is not installed.
    TypeError
        If the records are of several types, or there are none and *cls* is not given.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> visit = Delegation(direction="inbound", title="Đoàn Lào", countries="LA", period=date(2022, 6, 1), members=5)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder) / "doan.csv"
    ...     write_register(file, [visit])
    ...     print(file.read_text("utf-8-sig"))
    Đoàn ra/đoàn vào;Thời gian;Tên đoàn;Quốc gia;Số người
    đoàn vào;01/06/2022;Đoàn Lào;Lào;5
    <BLANKLINE>
    """
    check_language(lang)
    held = list(records)
    kinds = {type(record) for record in held} | ({cls} if cls is not None else set())
    if len(kinds) != 1:
        names = ", ".join(sorted(kind.__name__ for kind in kinds)) or "none, so give cls="
        raise TypeError(f"a register holds records of one type; these are of {names}")
    kind = kinds.pop()
    columns = _columns(kind, held, lang)
    rows = []
    for record in held:
        on = day_of(getattr(record, main_time_of(kind), None))
        rows.append([_cell(record, column, lang, on) for column in columns])
    _write(path, kind, columns, rows, lang)


def write_template(path: Path, cls: type[Any], *, lang: Language = "vi") -> None:
    """Write an empty register for records of *cls*: every heading, an example row, and a sheet that explains them.

    The example row is marked as one in its first column; reading skips it.

    Parameters
    ----------
    path
        The file, .xlsx or .csv (which has no sheet to explain).
    cls
        What a row will be.
    lang
        The language of headings and explanations.

    Raises
    ------
    RegisterError
        If the extension is not known, or writing .xlsx needs the extra that is not installed.

    Examples
    --------
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder) / "mau.xlsx"
    ...     write_template(file, Event)
    ...     register = read_register(file, Event)
    >>> len(register.records), [row.reason for row in register.skipped]
    (0, ['the row is the example of a template'])
    """
    check_language(lang)
    plans = [plan for plan in _in_order(cls) if plan.name not in _INNER]
    columns = [_Column(plan, _heading(cls, plan.name, lang)) for plan in plans]
    example = [EXAMPLES.get((cls.__name__.lower(), plan.name)) or EXAMPLES.get(plan.kind.value, "") for plan in plans]
    shown = [
        write_cell(next(iter(plan.words)), plan, lang=lang) if plan.words is not None else text
        for plan, text in zip(plans, example, strict=True)
    ]
    _write(path, cls, columns, [shown], lang, template=True)


# Fields of the library's own that an officer need not fill in.
_INNER: Final = frozenset({"id", "counts_in_totals"})


def _in_order(cls: type[Any]) -> list[FieldPlan]:
    """The fields as they stand side by side: notes and the like come last."""
    return sorted(fields_of(cls).values(), key=lambda plan: plan.name in COMMON)


def _heading(cls: type[Any], name: str, lang: Language) -> str:
    return heading_of(cls, name) if lang == "vi" else name.replace("_", " ").capitalize()


def _columns(cls: type[Any], records: Sequence[Any], lang: Language) -> list[_Column]:
    columns = []
    for plan in _in_order(cls):
        name = plan.name
        default = next(field.default for field in attrs.fields(cls) if field.name == name)
        values = [getattr(record, name) for record in records]
        if not plan.required and all(value == default or value in (None, "", ()) for value in values):
            continue
        unit = common_unit(values, lang) if plan.kind in {Kind.MONEY, Kind.QUANTITY} else ""
        columns.append(_Column(plan, _heading(cls, name, lang), unit))
        if plan.kind is Kind.PERSON:
            role = attrs.evolve(plan, kind=Kind.TEXT)
            for part in ("role", "organisation"):
                if any(getattr(value, part, "") for value in values):
                    slot = f"{name}.{part}"
                    heading = heading_of(cls, slot) if lang == "vi" else f"{name} {part}".capitalize()
                    columns.append(_Column(attrs.evolve(role, name=slot), heading))
    return columns


def _cell(record: Any, column: _Column, lang: Language, on: dt.date | None) -> Written:
    name, _, part = column.plan.name.partition(".")
    value = getattr(record, name)
    if part:
        return getattr(value, part, "") or None
    if column.plan.kind is Kind.PERSON and value is not None:
        return str(value.name)
    return write_cell(value, column.plan, unit=column.unit, lang=lang, on=on)


# --- files -----------------------------------------------------------------------------------------------------------

# What Excel would run when it stands first in a cell of a CSV file.
_DANGEROUS: Final = re.compile(r"[=+\-@\t\r]")
_FIGURE: Final = re.compile(r"[+-]?[0-9][0-9.,]*")


def _write(
    path: Path,
    cls: type[Any],
    columns: Sequence[_Column],
    rows: Sequence[Sequence[Written]],
    lang: Language,
    *,
    template: bool = False,
) -> None:
    target = pathlib.Path(path)
    if target.suffix.lower() == ".xlsx":
        with open_book(target) as book:
            _write_sheet(book, cls, columns, rows, lang, template=template)
    elif target.suffix.lower() in {".csv", ".tsv"}:
        mark = [("TT" if lang == "vi" else "No")] if template else []
        example = [("Ví dụ" if lang == "vi" else "Example")] if template else []
        with target.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, delimiter="\t" if target.suffix.lower() == ".tsv" else ";", lineterminator="\n")
            writer.writerow([*mark, *(column.title for column in columns)])
            writer.writerows([*example, *map(_as_csv, row)] for row in rows)
    else:
        raise RegisterError(
            f"a register is written as .xlsx, .csv or .tsv, not as {target.suffix or 'a file without extension'!r}."
        )


def _as_csv(cell: Written) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, Decimal):
        whole, _, decimals = f"{cell:f}".partition(".")
        return f"{whole},{decimals}" if decimals else whole
    # A leading apostrophe keeps Excel from running a cell as a formula; the reader takes it off again.
    return f"'{cell}" if _DANGEROUS.match(cell) and not _FIGURE.fullmatch(cell) else cell


def _write_sheet(
    book: Book,
    cls: type[Any],
    columns: Sequence[_Column],
    rows: Sequence[Sequence[Written]],
    lang: Language,
    *,
    template: bool,
) -> None:
    name = cls.__name__ if lang == "en" else _SHEET_NAMES.get(cls.__name__.lower(), cls.__name__)
    sheet = book.sheet(name)
    left = 1 if template else 0
    if template:
        sheet.heading(0, "TT" if lang == "vi" else "No")
        sheet.cell(1, 0, "Ví dụ" if lang == "vi" else "Example", example=True)
    for place, column in enumerate(columns, left):
        sheet.heading(place, column.title, required=column.plan.required)
        for row, cells in enumerate(rows, 1):
            sheet.cell(row, place, cells[place - left], example=template)
        if (words := _words(column.plan, lang)) and len(columns) < _MANY:
            sheet.choices(place, words, rows=max(len(rows), _ROOM if template else 0))
    sheet.finish(rows=len(rows), columns=len(columns) + left)
    if template:
        book.explain(
            "Hướng dẫn" if lang == "vi" else "Guide",
            [(column.title, *explanation_of(column.plan, lang)) for column in columns],
            lang,
        )


_MANY: Final = 200
_ROOM: Final = 500


def _words(plan: FieldPlan, lang: Language) -> list[str]:
    if plan.words is not None:
        return [member.label(lang) for member in plan.words]
    if plan.kind is Kind.FLAG:
        return ["có", "không"] if lang == "vi" else ["yes", "no"]
    return []


_SHEET_NAMES: Final = {
    "delegation": "Đoàn", "agreement": "Thỏa thuận", "aidshipment": "Viện trợ", "tradeexport": "Xuất khẩu",
    "event": "Sự kiện", "investmentproject": "Dự án", "reportedfigure": "Số liệu", "recognition": "Danh hiệu",
    "citizenmovement": "Công dân", "bordersegment": "Biên giới", "partnerlink": "Quan hệ", "personrole": "Nhân sự",
}  # fmt: skip
