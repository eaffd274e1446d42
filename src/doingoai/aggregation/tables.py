"""Summaries as tables of text: Markdown, HTML, and what workbooks and reports are written from."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Iterable, Sequence
from typing import Final

from doingoai.aggregation.adding import Amount
from doingoai.aggregation.changes import Change
from doingoai.aggregation.comparison import Comparison
from doingoai.aggregation.labels import heading, label_of, labels_of
from doingoai.aggregation.printed import number_text
from doingoai.aggregation.summary import Figures, Summary, Table
from doingoai.aggregation.totals import summarised
from doingoai.model.labels import Language, check_language
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.quantities import Quantity

__all__ = ["html", "markdown", "table_of"]


def __dir__() -> list[str]:
    return __all__


_Unit = tuple[str, str, str, str]


def _unit(amount: Amount) -> _Unit:
    """What a column holds: one currency or unit."""
    if isinstance(amount, Money):
        return ("money", amount.currency, amount.per or "", "")
    if isinstance(amount, Quantity):
        return ("quantity", amount.unit_code or amount.unit.casefold(), amount.per or "", amount.item.casefold())
    return ("number", "", "", "")


def _column(amount: Amount, lang: Language) -> str:
    if isinstance(amount, Money):
        name = amount.currency
    elif isinstance(amount, Quantity):
        name = f"{amount.item} ({amount.unit})" if amount.item else amount.unit
    else:
        return heading("sum", lang)
    return f"{name}/{amount.per}" if amount.per else name


def _cell(amount: Amount, lang: Language) -> str:
    number = amount if isinstance(amount, HedgedNumber) else amount.number
    return number_text(number, lang) if isinstance(number, HedgedNumber) else ""


_NOTES: Final = {
    "several": (
        "Tổng cộng tính mỗi bản ghi một lần; {number} bản ghi đứng ở nhiều dòng.",
        "The total counts each record once. Records that stand in several rows: {number}.",
    ),
    "unknown": ("Chưa kể {number} khoản chưa rõ số lượng.", "Terms without a known amount, not counted: {number}."),
    "unplaced": (
        "{number} bản ghi chưa xếp được vào dòng nào (thiếu thông tin hoặc thời gian ghi chưa đủ chi tiết).",
        "Records that have no place in the rows (something is not stated, or too coarse a date): {number}.",
    ),
    "undated": (
        "{number} bản ghi chưa xếp được vào kỳ nào (thiếu thời gian hoặc thời gian ghi chưa đủ chi tiết).",
        "Records that have no place in either period (no date, or too coarse a one): {number}.",
    ),
    "no_record_until": (
        "không có bản ghi nào của kỳ {period} hoặc trước đó, nên chưa biết số liệu cùng kỳ.",
        "no record is of {period} or earlier, so nothing is known of it.",
    ),
    "no_record_since": (
        "không có bản ghi nào của kỳ {period} hoặc sau đó, nên chưa biết số liệu kỳ này.",
        "no record is of {period} or later, so nothing is known of it.",
    ),
}
_DASH: Final = "–"


def table_of(summary: Summary, *, lang: Language = "vi") -> Table:
    """Return *summary* as text, with a column for each currency and unit.

    Parameters
    ----------
    summary
        The summary.
    lang
        ``"vi"`` or ``"en"``: the words and the format of numbers.
    """
    check_language(lang)
    sums = summary.total.sums
    # Items have columns of their own only where the summary keeps them apart.
    by_item = len({_unit(amount)[:3] for amount in sums}) < len(sums)
    depth = 4 if by_item else 3
    shown = summary.total.unknown > 0
    first = tuple(heading(grouper.name, lang) for grouper in summary.groupers) or ("",)
    headings = (*first, heading("count", lang), *(_column(a, lang) for a in sums))

    def line(label: Sequence[str], figures: Figures) -> tuple[str, ...]:
        cells = {_unit(amount)[:depth]: _cell(amount, lang) for amount in figures.sums}
        unknown = (_count(figures.unknown, lang) if figures.unknown else "",) if shown else ()
        return (*label, _count(figures.count, lang), *(cells.get(_unit(a)[:depth], "") for a in sums), *unknown)

    blank = ("",) * (len(first) - 1)
    labels = labels_of(summary.rows, summary.groupers, lang=lang)
    rows = tuple(line(labels[key], figures) for key, figures in summary.rows.items())
    closing = [line((heading("total", lang), *blank), summary.total)]
    if summary.unplaced.count:
        closing.insert(0, line((heading("unplaced", lang), *blank), summary.unplaced))
    notes = [
        _NOTES[name][lang == "en"].format(number=_count(number, lang))
        for name, number in (
            ("several", summary.several),
            ("unknown", summary.total.unknown),
            ("unplaced", summary.unplaced.count),
        )
        if number
    ]
    if shown:
        headings = (*headings, heading("unknown", lang))
    return Table(headings, len(first), rows if summary.groupers else (), tuple(closing), tuple(notes))


def _count(number: int, lang: Language) -> str:
    return number_text(HedgedNumber(number), lang)


def markdown(table: Table) -> str:
    """Return the table as Markdown; the closing rows are bold."""
    width = len(table.headings)
    lines = [
        _line(map(_plain, table.headings)),
        "|" + "|".join("---" if column < table.labels else "---:" for column in range(width)) + "|",
        *(_line(map(_plain, row)) for row in table.rows),
        *(_line(f"**{cell}**" if cell else "" for cell in map(_plain, row)) for row in table.closing),
    ]
    if table.notes:
        lines += ["", *table.notes]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


# What Markdown takes for its own: a bar begins a cell, an angle bracket a tag, an ampersand a character by its name.
_MARKS: Final = {ord(mark): f"\\{mark}" for mark in r"\`*_[]|"} | {ord("<"): "&lt;", ord(">"): "&gt;"}
_CHARACTER_NAME: Final = re.compile(r"&(?=#?[0-9A-Za-z]{1,32};)")


def _plain(cell: str) -> str:
    """The text of a cell on one line, which shows in Markdown as it stands."""
    return _CHARACTER_NAME.sub("&amp;", " ".join(cell.split())).translate(_MARKS)


def cross_table_of(summary: Summary, *, lang: Language = "vi") -> Table:
    """Return a summary by two groupers as a cross table: the second one's keys are its columns.

    A cell holds the sums, or the number of records where they were counted; terms without a number are marked with +?.
    The last column and row are totals of the whole summary, in which each record counts once.

    Raises
    ------
    ValueError
        If the summary has not two groupers.
    """
    if len(summary.groupers) != 2:  # noqa: PLR2004  # rows and columns
        raise ValueError(f"a cross table needs two groupers, not {len(summary.groupers)}")
    across, down = (_along(summary, place) for place in (1, 0))
    columns = list(across.rows)
    names = [name for (name,) in labels_of(columns, across.groupers, lang=lang).values()]
    labels = labels_of(down.rows, down.groupers, lang=lang)
    headings = (heading(summary.groupers[0].name, lang), *names, heading("total", lang))
    rows = tuple(
        (
            *labels[key],
            *(_cross_cell(summary.rows.get((key, column)), summary, lang) for column in columns),
            _cross_cell(figures, summary, lang),
        )
        for key, figures in down.rows.items()
    )
    totals = (_cross_cell(across.rows[column], summary, lang) for column in columns)
    closing = (heading("total", lang), *totals, _cross_cell(summary.total, summary, lang))
    return Table(headings, 1, rows, (closing,), table_of(summary, lang=lang).notes)


def _along(summary: Summary, place: int) -> Summary:
    """The same records by one of the two groupers: each counts once in a row, however many columns it stands in."""
    placed = {id(record): record for key in summary.rows for record in summary.records(key)}
    return summarised(list(placed.values()), summary.behind.of, by=summary.groupers[place], measure=summary.measure)


def _cross_cell(figures: Figures | None, summary: Summary, lang: Language) -> str:
    if figures is None:
        return ""
    if summary.measure is None:
        return _count(figures.count, lang)
    return "; ".join(_texts(figures.sums, lang)) + (" +?" if figures.unknown else "")


def comparison_table(comparison: Comparison, *, lang: Language = "vi") -> Table:
    """Return a comparison as text: both periods, the difference and the growth, for each currency and unit."""
    check_language(lang)
    groupers = comparison.now_summary.groupers
    first = tuple(heading(grouper.name, lang) for grouper in groupers) or ("",)
    names = (label_of(comparison.period, lang=lang), label_of(comparison.before, lang=lang))
    headings = (*first, *names, heading("difference", lang), heading("growth", lang))

    adding = comparison.now_summary.measure is not None

    def line(label: Sequence[str], change: Change) -> tuple[str, ...]:
        now = _figure(change.now, lang, adding=adding) if comparison.now_is_known else _DASH
        before = _figure(change.before, lang, adding=adding) if comparison.before_is_known else _DASH
        if change.reason == "no_records":
            return (*label, now, before, _DASH, _DASH)
        growth = _DASH if change.reason == "zero" else change.wording(lang)
        return (*label, now, before, "; ".join(_falls(change.differences, lang)), growth)

    blank = ("",) * (len(first) - 1)
    labels = labels_of(comparison.rows, groupers, lang=lang)
    rows = tuple(line(labels[key], change) for key, change in comparison.rows.items())
    closing = [line((heading("total", lang), *blank), comparison.total)]
    if comparison.without_row is not None:
        closing.insert(0, line((heading("unplaced", lang), *blank), comparison.without_row))
    both = (comparison.now_summary, comparison.before_summary)
    notes = [
        _NOTES[name][lang == "en"].format(number=_count(number, lang))
        for name, number in (
            ("several", sum(summary.several for summary in both)),
            ("unknown", sum(summary.total.unknown for summary in both)),
            ("undated", comparison.unplaced.count),
        )
        if number
    ]
    # The same sentence in every row would bury the figures: a dash, and the sentence once.
    dashed = [change for change in (*comparison.rows.values(), comparison.total) if change.reason == "zero"]
    unknown = [
        _NOTES[why][lang == "en"].format(period=name)
        for why, name, known in (
            ("no_record_since", names[0], comparison.now_is_known),
            ("no_record_until", names[1], comparison.before_is_known),
        )
        if not known
    ]
    if unknown:
        notes += [f"{_DASH}: {sentence}" for sentence in unknown]
    elif dashed:
        notes.append(f"{_DASH}: {dashed[0].wording(lang)}.")
    return Table(headings, len(first), rows if groupers else (), tuple(closing), tuple(notes))


def _figure(figures: Figures, lang: Language, *, adding: bool) -> str:
    """The sums of figures, or the number of records where nothing was added."""
    if figures.sums:
        return "; ".join(_texts(figures.sums, lang))
    # Records without any term have nothing to add: their number is no sum.
    return "" if figures.unknown else _count(0 if adding else figures.count, lang)


def _texts(amounts: Iterable[Amount], lang: Language) -> list[str]:
    return [
        _cell(amount, lang) if isinstance(amount, HedgedNumber) else f"{_cell(amount, lang)} {_unit_text(amount, lang)}"
        for amount in amounts
    ]


def _falls(differences: Iterable[Amount], lang: Language) -> list[str]:
    """Differences; a hedged fall in words, for nobody writes "hơn -1.000" of "giảm dưới 1.000"."""
    texts = []
    for amount in differences:
        number = amount if isinstance(amount, HedgedNumber) else amount.number
        if isinstance(number, HedgedNumber) and not number.is_exact and number.value < 0:
            (text,) = _texts((amount * -1,), lang)
            texts.append(f"{'down' if lang == 'en' else 'giảm'} {text}")
        else:
            texts += _texts((amount,), lang)
    return texts


def _unit_text(amount: Amount, lang: Language) -> str:
    """The unit behind a figure: in Vietnamese text money is đồng, and VND heads a column."""
    name = _column(amount, lang)
    return name.replace("VND", "đồng", 1) if lang == "vi" and isinstance(amount, Money) else name


def html(table: Table) -> str:
    """Return the table as HTML; every text is escaped."""

    def row(cells: Sequence[str], tag: str) -> str:
        scope = "col" if tag == "th" else "row"
        labels = (f'<th scope="{scope}">{markup.escape(cell)}</th>' for cell in cells[: table.labels])
        opening = f'{tag} scope="col"' if tag == "th" else tag
        figures = (f"<{opening} {_RIGHT}>{markup.escape(cell)}</{tag}>" for cell in cells[table.labels :])
        return f"<tr>{''.join(labels)}{''.join(figures)}</tr>"

    body = "".join(row(cells, "td") for cells in table.rows)
    foot = "".join(row(cells, "td") for cells in table.closing)
    notes = "".join(f"<p>{markup.escape(note)}</p>" for note in table.notes)
    return f"<table><thead>{row(table.headings, 'th')}</thead><tbody>{body}</tbody><tfoot>{foot}</tfoot></table>{notes}"


_RIGHT: Final = 'style="text-align:right"'
