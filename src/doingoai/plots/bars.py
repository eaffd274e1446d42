"""Bars: rankings, and partners."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from doingoai.aggregation import Summary
from doingoai.aggregation.labels import heading, label_of
from doingoai.model.labels import Language
from doingoai.plots.drawing import (
    BLUE,
    FIGURES,
    GREY,
    ORANGE,
    Point,
    alt,
    are_steps,
    blues,
    every_period,
    finished,
    ink,
    listed,
    marks_of,
    measure_name,
    points_of,
)
from doingoai.values.decimals import EXACT_CONTEXT
from doingoai.values.periods import Period

__all__ = ["plot_partners", "plot_ranking"]


def __dir__() -> list[str]:
    return __all__


def plot_ranking(
    summary: Summary, n: int = 10, *, unit: str | None = None, lang: Language = "vi", title: str | None = None
) -> Any:
    """Draw the largest rows of a summary as horizontal bars, each with its figure as printed.

    A hedged figure has its known interval drawn on the bar; an end that is not known has an arrowhead.

    Parameters
    ----------
    summary
        The summary.
    n
        How many rows; those that tie with the last are drawn too.
    unit
        Which currency or unit to draw, where there are several.
    lang
        ``"vi"`` or ``"en"``.
    title
        The title.

    Raises
    ------
    ValueError
        If *n* is less than 1, or there are several units and *unit* does not say which to draw.

    Examples
    --------
    >>> from doingoai.aggregation import by_country, count
    >>> visits = [Delegation(direction="outbound", period=Period.year(2022), countries=c) for c in ("LA", "JP", "LA")]
    >>> plot_ranking(count(visits, by=by_country)).to_dict()["description"]
    'Lào: 2; Nhật Bản: 1.'
    """
    _check_places(n)
    points = sorted(points_of(summary, lang=lang, unit=unit), key=lambda point: point.number.value, reverse=True)
    least = points[n - 1].number.value if len(points) > n else None
    drawn = [point for point in points if least is None or point.number.value >= least]
    chart = _bars(drawn, measure_name(summary, lang=lang, unit=unit))
    return finished(chart, summary, lang=lang, title=title, alt_text=listed(drawn), legend=marks_of(drawn, lang))


def _check_places(n: int) -> None:
    if n < 1:
        raise ValueError(f"a picture has at least one row, not {n}")


def _bars(points: list[Point], measure: str) -> Any:
    data = alt.Data(values=[point.datum() for point in points])
    # Room for the arrowhead of a small figure, which would stand on its name.
    rows = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelPadding=10, ticks=False))
    base = alt.Chart(data).encode(y=rows)
    bars = base.mark_bar(color=BLUE, opacity=0.85).encode(
        x=alt.X("value:Q", title=measure, axis=alt.Axis(format=FIGURES))
    )
    interval = base.transform_filter("datum.from < datum.to")
    intervals = interval.mark_rule(color=ORANGE, strokeWidth=3).encode(x="from:Q", x2="to:Q")
    arrows = [
        base.transform_filter(f"datum.open === '{way}' || datum.open === 'both'")
        .mark_point(shape=shape, color=ORANGE, filled=True, size=70, xOffset=shift)
        .encode(x="value:Q")
        for way, shape, shift in (("up", "triangle-right", 5), ("down", "triangle-left", -5))
    ]
    texts = base.mark_text(align="left", dx=14, color="#222").encode(x="to:Q", text="text:N")
    return alt.layer(bars, intervals, *arrows, texts).properties(width=420, height=alt.Step(24))


def plot_partners(
    summary: Summary, n: int = 20, *, unit: str | None = None, lang: Language = "vi", title: str | None = None
) -> Any:
    """Draw partners or countries: as bars, or against time where the summary has periods as its second key.

    Parameters
    ----------
    summary
        A summary by partner or country, or by one of them and a period.
    n
        How many partners, the largest first.
    unit
        Which currency or unit to draw, where there are several.
    lang
        ``"vi"`` or ``"en"``.
    title
        The title.

    Raises
    ------
    ValueError
        If *n* is less than 1, or there are several units and *unit* does not say which to draw.

    Examples
    --------
    >>> from doingoai.aggregation import by_partner, count
    >>> guests = ("Hủa Phăn", "Vân Nam")
    >>> visits = [Delegation(direction="inbound", period=Period.year(2022), partners=guest) for guest in guests]
    >>> plot_partners(count(visits, by=by_partner), title="Đoàn vào").to_dict()["description"]
    'Đoàn vào. Hủa Phăn: 1; Vân Nam: 1.'
    """
    crossed = len(summary.groupers) == _TWO and all(isinstance(key[1], Period) for key in summary.rows)
    if not crossed or not are_steps(key[1] for key in summary.rows):
        return plot_ranking(summary, n, unit=unit, lang=lang, title=title)
    _check_places(n)
    second = summary.groupers[1].name
    points = points_of(summary, lang=lang, unit=unit)
    sizes: dict[str, Decimal] = {}
    for point in points:
        name = point.labels[0]
        sizes[name] = EXACT_CONTEXT.add(sizes.get(name, Decimal(0)), point.number.value)
    largest = sorted(sizes, key=lambda name: sizes[name], reverse=True)[:n]
    periods = [label_of(period, grouper=second, lang=lang) for period in every_period({p.key[1] for p in points})]
    values = [
        {
            **point.datum(),
            "partner": point.labels[0],
            "period": point.labels[1],
        }
        for point in points
    ]
    data = alt.Data(values=[value for value in values if value["partner"] in largest])
    base = alt.Chart(data).encode(
        x=alt.X(
            "period:N",
            sort=periods,
            scale=alt.Scale(domain=periods),
            title=heading(second, lang),
            axis=alt.Axis(labelAngle=0),
        ),
        y=alt.Y("partner:N", sort=largest, title=None),
    )
    most = max((value["value"] for value in values), default=0)
    colour = alt.Color("value:Q", scale=blues(most), title=measure_name(summary, lang=lang, unit=unit), legend=None)
    cells = base.mark_rect(stroke=GREY, strokeWidth=0.5).encode(color=colour)
    texts = base.mark_text().encode(text="text:N", color=ink(most))
    chart = alt.layer(cells, texts).properties(width=alt.Step(90), height=alt.Step(24))
    drawn = [point for point in points if point.labels[0] in largest]
    return finished(chart, summary, lang=lang, title=title, alt_text=listed(drawn))


_TWO: Final = 2
