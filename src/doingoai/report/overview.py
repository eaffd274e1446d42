"""The overview of some registers: what was found and read, summaries, coverage, figures reconciled."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from doingoai.aggregation import coverage
from doingoai.errors import CannotSplitError
from doingoai.extraction import Mention
from doingoai.model import RECORD_TYPES
from doingoai.model.labels import Language, check_language
from doingoai.registers import Register
from doingoai.registers.fields import heading_of
from doingoai.report.pages import Report, Section
from doingoai.report.reconciled import reconciled
from doingoai.report.refusals import divided_units
from doingoai.report.summaries import summaries
from doingoai.report.wording import KIND_LABELS, TYPE_LABELS, WORDING, day_text

__all__ = ["FIGURES", "Named", "checked", "overview"]

Named: TypeAlias = tuple[str, Register[Any]]
"""A register, after the name of the type of its records."""

FIGURES: Final = "reportedfigure"
"""The type whose records are never added to those of the others."""

# So many examples show what a kind of mention looks like without filling the screen.
_EXAMPLES: Final = 3


def __dir__() -> list[str]:
    return __all__


def overview(registers: Sequence[Named], mentions: Iterable[Mention] = (), *, lang: Language = "en") -> Report:
    """Return what some registers and an article say, added up.

    Parameters
    ----------
    registers
        The registers, each after the name of its type (``"aidshipment"``); reported figures are compared with the
        records and never added to them.
    mentions
        The mentions found in an article.
    lang
        ``"en"`` or ``"vi"``: the language of the report.

    Returns
    -------
    Report
        Sections: what was found, the rows read and refused, each type by partner or country, half-year and province
        (merged units folded into today's), coverage, and the reported figures beside what the records say.

    Examples
    --------
    >>> from doingoai import sample
    >>> register = read_register(sample.REGISTERS["aidshipment"], AidShipment)
    >>> told = overview([("aidshipment", register)], lang="vi")
    >>> told.sections[0].title
    'Số dòng đã đọc'
    """
    check_language(lang)
    # Two registers of one type, such as those of two years, are told together.
    by_type: dict[str, list[Any]] = defaultdict(list)
    for name, register in registers:
        if name != FIGURES:
            by_type[name] += register.records
    records = [record for several in by_type.values() for record in several]
    figures = [record for name, register in registers if name == FIGURES for record in register.records]
    return Report(
        (
            *_found(list(mentions), lang),
            _rows(registers, lang),
            *(section for name, several in by_type.items() if several for section in summaries(name, several, lang)),
            *_coverage(records, lang),
            *reconciled(records, figures, lang),
        ),
        WORDING[lang]["overview_title"],
        lang,
    )


def checked(name: str, register: Register[Any], *, lang: Language = "en") -> Report:
    """Return what reading a register of the type *name* came to: rows, unread columns, problems and skipped rows.

    Examples
    --------
    >>> register = read_register([{"Tên đoàn": "Đoàn Lào", "Thời gian": "31/6/2022"}], Delegation,
    ...                          defaults={"direction": "inbound"})
    >>> print(checked("delegation", register, lang="vi").sections[0].lines[0].partition(": ")[2])
    đọc 1 dòng, 0 bản ghi, từ chối 1, bỏ qua 0
    """
    check_language(lang)
    return Report((_rows([(name, register)], lang),), lang=lang)


def _found(mentions: Sequence[Mention], lang: Language) -> Iterator[Section]:
    if not mentions:
        return
    by_kind: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        by_kind[mention.kind].append(mention.text)
    lines = tuple(
        WORDING[lang]["found_line"].format(
            kind=label, count=len(texts), examples="; ".join(list(dict.fromkeys(texts))[:_EXAMPLES])
        )
        for kind, label in KIND_LABELS[lang].items()
        if (texts := by_kind.get(kind))
    )
    yield Section(WORDING[lang]["found"], lines)


def _rows(registers: Sequence[Named], lang: Language) -> Section:
    lines = []
    for name, register in registers:
        lines.append(
            WORDING[lang]["rows_line"].format(
                file=register.source,
                type=TYPE_LABELS[lang][name],
                read=register.rows_read,
                records=len(register.records),
                refused=register.rows_with_errors,
                skipped=len(register.skipped),
            )
        )
        lines += [f"  {line}" for line in (*_unread(name, register, lang), *register.problems, *register.skipped)]
    return Section(WORDING[lang]["rows"], tuple(lines))


def _unread(name: str, register: Register[Any], lang: Language) -> Iterator[str]:
    """A line for each column that no field was read from: what stands in it is in no total."""
    for column in register.mapping.unread:
        if column.heading:
            why = WORDING[lang][f"column_{column.how.replace(' ', '_')}"]
            likely = " / ".join(heading_of(RECORD_TYPES[name], slot) for slot in column.suggestions)
            asked = WORDING[lang]["column_likely"].format(headings=likely) if likely else ""
            yield f"{why.format(sheet=column.sheet, letter=column.letter, heading=column.heading)}{asked}"


def _coverage(records: Sequence[Any], lang: Language) -> Iterator[Section]:
    if on := _last_day(records):
        try:
            reached = coverage(records, on=on)
        except CannotSplitError:
            yield Section(WORDING[lang]["coverage"], divided_units(records, on, lang))
            return
        words = {"part": reached.part, "whole": reached.whole, "on": day_text(on, lang)}
        yield Section(WORDING[lang]["coverage"], (WORDING[lang]["coverage_line"].format(**words),))


def _last_day(records: Sequence[Any]) -> dt.date | None:
    """The last day that the records speak of: its map is the one that they cover."""
    ends = [record.when.end for record in records if record.when is not None and record.when.end is not None]
    return max(ends, default=None)
