"""Figures over time."""

from __future__ import annotations

from typing import Any, Final

from doingoai.aggregation import Summary
from doingoai.aggregation.labels import label_of
from doingoai.model.labels import Language
from doingoai.plots.drawing import (
    BLUE,
    FIGURES,
    ORANGE,
    alt,
    are_steps,
    every_period,
    finished,
    listed,
    marks_of,
    measure_name,
    points_of,
)
from doingoai.values.periods import Period

__all__ = ["plot_series"]


def __dir__() -> list[str]:
    return __all__


def plot_series(summary: Summary, *, unit: str | None = None, lang: Language = "vi", title: str | None = None) -> Any:
    """Draw a summary by period as a line, with the known interval of every hedged figure.

    A period without records stays empty: the line breaks there and is not drawn through.

    Parameters
    ----------
    summary
        A summary by year, half, quarter or month.
    unit
        Which currency or unit to draw, where there are several.
    lang
        ``"vi"`` or ``"en"``.
    title
        The title.

    Raises
    ------
    ValueError
        If the rows are no periods, or not all of one length.

    Examples
    --------
    >>> from doingoai.aggregation import by_year, count
    >>> visits = [Delegation(direction="outbound", period=Period.year(year)) for year in (2020, 2022, 2022)]
    >>> plot_series(count(visits, by=by_year)).to_dict()["description"]
    '2020: 1; 2022: 2.'
    """
    if not all(isinstance(key, Period) for key in summary.rows) or not are_steps(summary.rows):
        raise ValueError("a series needs a summary by year, half, quarter or month")
    points = points_of(summary, lang=lang, unit=unit)
    by_period = {point.key: point.datum() for point in points}
    periods = every_period(by_period)
    order = [label_of(period, lang=lang) for period in periods]
    empty = {"value": None, "from": None, "to": None, "text": "", "open": ""}
    values = [by_period.get(period, {"label": label, **empty}) for period, label in zip(periods, order, strict=True)]
    # Long series stay as wide as a page: their figures stand upright over the points.
    step = max(_NARROWEST, min(_WIDEST, _PAGE // max(1, len(order))))
    crowded = step < _CROWDED
    angle = -60 if crowded else -35 if max(map(len, order), default=0) > _SHORT else 0
    base = alt.Chart(alt.Data(values=values)).encode(x=alt.X("label:N", sort=order, title=None, axis=_labels(angle)))
    top = max((value["to"] for value in by_period.values()), default=1) * _ROOM
    figures = alt.Y(
        "value:Q",
        title=measure_name(summary, lang=lang, unit=unit),
        axis=alt.Axis(format=FIGURES),
        scale=alt.Scale(domain=[min(0, *(value["value"] for value in by_period.values()), 0), top]),
    )
    line = base.mark_line(color=BLUE, strokeWidth=2, invalid="break-paths-show-domains").encode(y=figures)
    known = base.transform_filter("isValid(datum.value)")
    dots = known.mark_point(color=BLUE, filled=True, size=60, opacity=1).encode(y=figures)
    interval = known.transform_filter("datum.from < datum.to")
    intervals = interval.mark_rule(color=ORANGE, strokeWidth=3).encode(y="from:Q", y2="to:Q")
    arrows = [
        known.transform_filter(f"datum.open === '{way}' || datum.open === 'both'")
        .mark_point(shape=shape, color=ORANGE, filled=True, size=60, yOffset=shift)
        .encode(y=figures)
        for way, shape, shift in (("up", "triangle-up", -8), ("down", "triangle-down", 8))
    ]
    placed: dict[str, Any] = {"dx": 16, "angle": 270, "align": "left"} if crowded else {"dy": -18}
    texts = [
        known.mark_text(**placed, **ink).encode(y="to:Q", text="text:N")
        # White under the figure, for a line may run through it.
        for ink in ({"color": "white", "stroke": "white", "strokeWidth": 4}, {"color": "#222"})
    ]
    chart = alt.layer(line, intervals, dots, *arrows, *texts)
    chart = chart.properties(width=alt.Step(step), height=260)
    return finished(chart, summary, lang=lang, title=title, alt_text=listed(points), legend=marks_of(points, lang))


_SHORT: Final = 8
_PAGE: Final = 900
_WIDEST, _CROWDED, _NARROWEST = 76, 48, 18
# Figures are written above their points.
_ROOM: Final = 1.15


def _labels(angle: int) -> Any:
    return alt.Axis(labelAngle=angle, labelAlign="right" if angle else "center")
