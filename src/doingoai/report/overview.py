"""The overview of some registers: what was found and read, summaries, coverage, figures reconciled."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from doingoai.aggregation import Summary, by_half, by_partner, by_province, count, coverage, reconcile
from doingoai.aggregation.tables import table_of
from doingoai.extraction import Mention
from doingoai.grammar.periods import format_date
from doingoai.model import ReportedFigure
from doingoai.reference import provinces
from doingoai.registers import Register
from doingoai.report.pages import Report, Section
from doingoai.report.wording import TYPE_LABELS, WORDING, Language

__all__ = ["checked", "overview"]

# So many examples show what a kind of mention looks like without filling the screen.
_EXAMPLES: Final = 3


def __dir__() -> list[str]:
    return __all__


def overview(registers: Sequence[Register], mentions: Iterable[Mention] = (), *, lang: Language = "en") -> Report:
    """Return what some registers and an article say, added up.

    Parameters
    ----------
    registers
        The registers, of any types; reported figures are compared with the records and never added to them.
    mentions
        The mentions found in an article.
    lang
        ``"en"`` or ``"vi"``: the language of the report.

    Returns
    -------
    Report
        Sections: what was found, the rows read and refused, each type by partner, half-year and province (merged
        units folded into today's), coverage, and the reported figures beside what the records say.

    Examples
    --------
    >>> from doingoai import sample
    >>> register = read_register(sample.REGISTERS["aidshipment"], AidShipment)
    >>> told = overview([register], lang="vi")
    >>> told.sections[0].title
    'Số dòng đã đọc'
    """
    found = _found(list(mentions), lang)
    return Report((*found, _rows(registers, lang), *_summaries(registers, lang), *_evidence(registers, lang)))


def checked(register: Register, *, lang: Language = "en") -> Report:
    """Return what reading one register came to: its rows, its problems and its skipped rows."""
    return Report((_rows([register], lang),))


def _found(mentions: Sequence[Mention], lang: Language) -> Iterator[Section]:
    if not mentions:
        return
    by_kind: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        by_kind[mention.kind].append(mention.text)
    lines = tuple(
        WORDING[lang]["found_line"].format(
            kind=kind, count=len(texts), examples="; ".join(list(dict.fromkeys(texts))[:_EXAMPLES])
        )
        for kind, texts in sorted(by_kind.items())
    )
    yield Section(WORDING[lang]["found"], lines)


def _rows(registers: Sequence[Register], lang: Language) -> Section:
    words = WORDING[lang]
    lines = []
    for register in registers:
        refused = {(problem.sheet, problem.row) for problem in register.problems if problem.severity == "error"}
        lines.append(
            words["rows_line"].format(
                file=register.name,
                type=TYPE_LABELS[lang][register.record_type.__name__.lower()],
                read=register.rows_read,
                records=len(register.records),
                skipped=len(register.skipped),
                refused=len(refused),
            )
        )
        lines += [f"  {problem}" for problem in register.problems]
        lines += [f"  {row}" for row in register.skipped]
    return Section(words["rows"], tuple(lines))


def _summaries(registers: Sequence[Register], lang: Language) -> Iterator[Section]:
    as_of = max(unit.valid_from for unit in provinces() if unit.valid_from is not None)
    for register in registers:
        if not register.records or register.record_type is ReportedFigure:
            continue
        label = TYPE_LABELS[lang][register.record_type.__name__.lower()]
        for name, summary in (
            ("by_partner", count(register.records, by=by_partner)),
            ("by_half", count(register.records, by=by_half)),
            ("by_province", count(register.records, by=by_province(as_of=as_of))),
        ):
            title = WORDING[lang][name].format(type=label, on=_day(as_of, lang))
            yield _table(title, summary, lang)


def _table(title: str, summary: Summary, lang: Language) -> Section:
    return Section(title, table=table_of(summary, lang=lang))


def _evidence(registers: Sequence[Register], lang: Language) -> Iterator[Section]:
    words = WORDING[lang]
    records: list[Any] = []
    figures: list[ReportedFigure] = []
    for register in registers:
        (figures if register.record_type is ReportedFigure else records).extend(register.records)
    if ends := [record.when.end for record in records if record.when is not None and record.when.end is not None]:
        on = max(ends)
        reached = coverage(records, on=on)
        line = words["coverage_line"].format(part=reached.part, whole=reached.whole, on=_day(on, lang))
        yield Section(words["coverage"], (line,))
    if verdicts := reconcile(records, figures):
        yield Section(words["reconciled"], tuple(verdict.wording(lang) for verdict in verdicts))


def _day(day: dt.date, lang: Language) -> str:
    return format_date(day, style="short") if lang == "vi" else day.isoformat()
