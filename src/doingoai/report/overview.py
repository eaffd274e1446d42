"""The overview of some registers: what was found and read, summaries, coverage, figures reconciled."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from doingoai.aggregation import Outcome, Verdict, by_half, by_partner, by_province, count, coverage, reconcile
from doingoai.aggregation.tables import table_of
from doingoai.extraction import Mention
from doingoai.reference import provinces
from doingoai.registers import Register
from doingoai.report.pages import Report, Section
from doingoai.report.wording import TYPE_LABELS, WORDING, Language

__all__ = ["checked", "overview"]

Named: TypeAlias = tuple[str, Register[Any]]
"""A register and the name of the type of its records."""

_FIGURES: Final = "reportedfigure"
_MARKS: Final = {Outcome.SUPPORTED: "✓", Outcome.CONTRADICTED: "✗", Outcome.UNDECIDED: "?"}
# So many examples show what a kind of mention looks like without filling the screen.
_EXAMPLES: Final = 3


def __dir__() -> list[str]:
    return __all__


def overview(registers: Sequence[Named], mentions: Iterable[Mention] = (), *, lang: Language = "en") -> Report:
    """Return what some registers and an article say, added up.

    Parameters
    ----------
    registers
        The registers, each with the name of its type (``"aidshipment"``); reported figures are compared with the
        records and never added to them.
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
    >>> told = overview([("aidshipment", register)], lang="vi")
    >>> told.sections[0].title
    'Số dòng đã đọc'
    """
    found = _found(list(mentions), lang)
    return Report((*found, _rows(registers, lang), *_summaries(registers, lang), *_evidence(registers, lang)))


def checked(name: str, register: Register[Any], *, lang: Language = "en") -> Report:
    """Return what reading a register of the type *name* came to: its rows, its problems and its skipped rows."""
    return Report((_rows([(name, register)], lang),))


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
        lines += [f"  {line}" for line in (*register.problems, *register.skipped)]
    return Section(WORDING[lang]["rows"], tuple(lines))


def _summaries(registers: Sequence[Named], lang: Language) -> Iterator[Section]:
    as_of = max(unit.valid_from for unit in provinces() if unit.valid_from is not None)
    for name, register in registers:
        if not register.records or name == _FIGURES:
            continue
        for title, summary in (
            ("by_partner", count(register.records, by=by_partner)),
            ("by_half", count(register.records, by=by_half)),
            ("by_province", count(register.records, by=by_province(as_of=as_of))),
        ):
            heading = WORDING[lang][title].format(type=TYPE_LABELS[lang][name], on=_day(as_of, lang))
            yield Section(heading, table=table_of(summary, lang=lang))


def _evidence(registers: Sequence[Named], lang: Language) -> Iterator[Section]:
    records = [record for name, register in registers if name != _FIGURES for record in register.records]
    figures = [record for name, register in registers if name == _FIGURES for record in register.records]
    if ends := [record.when.end for record in records if record.when is not None and record.when.end is not None]:
        on = max(ends)
        reached = coverage(records, on=on)
        words = {"part": reached.part, "whole": reached.whole, "on": _day(on, lang)}
        yield Section(WORDING[lang]["coverage"], (WORDING[lang]["coverage_line"].format(**words),))
    # Reported figures among the records are parts of the others: 32 new and 28 adjusted projects support 60.
    if verdicts := reconcile([*records, *figures], figures):
        lines = tuple(_told(verdict, lang) for verdict in sorted(verdicts, key=_decided_first))
        yield Section(WORDING[lang]["reconciled"], lines)


def _told(verdict: Verdict, lang: Language) -> str:
    return f"{_MARKS[verdict.outcome]} {verdict.figure.measure}: {verdict.explain(lang)}"


def _decided_first(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.UNDECIDED


def _day(day: dt.date, lang: Language) -> str:
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else day.isoformat()
