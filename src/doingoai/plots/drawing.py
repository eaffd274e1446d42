"""What all pictures share: the points of a summary, the look, and writing them to files."""

from __future__ import annotations

import html as markup
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import attrs

from doingoai.aggregation import Figures, Summary
from doingoai.aggregation.adding import Amount
from doingoai.aggregation.labels import heading, labels_of
from doingoai.aggregation.printed import number_text
from doingoai.model.labels import Language, check_language
from doingoai.values.money import Money
from doingoai.values.numbers import HedgedNumber
from doingoai.values.periods import Period, Precision
from doingoai.values.quantities import Quantity

try:
    # By name: a type checker sees the same whether the extra is installed or not.
    alt: Any = import_module("altair")
except ImportError as _missing:  # pragma: no cover  # the tests run with the extra
    raise ImportError("pictures need altair and vl-convert: pip install 'doingoai[plots]'") from _missing

__all__ = ["Point", "alt", "finished", "measure_name", "points_of", "save_plot"]


FIGURES: Final = ",~f"
"""How axes print figures: grouped, with as many decimals as they have."""
BLUE: Final = "#0072B2"
"""From the palette of Okabe and Ito, which colour-blind readers can tell apart."""
ORANGE: Final = "#D55E00"
GREY: Final = "#8a8a8a"

_VIETNAMESE: Final = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}
_ENGLISH: Final = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]}


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Point:
    """One figure to draw."""

    key: Any
    """The key of its row."""
    labels: tuple[str, ...]
    """The key as printed, a text for each grouper."""
    number: HedgedNumber
    """The figure."""
    text: str
    """The figure as printed, with its hedge."""

    @property
    def label(self) -> str:
        """The key as one text."""
        return " · ".join(self.labels)

    def datum(self) -> dict[str, Any]:
        """Return the figure for Vega-Lite. Pixels need no decimals: floats are for drawing only."""
        number = self.number
        return {
            "label": self.label,
            "value": float(number.value),
            # From an end that is not known nothing is drawn beyond the figure itself.
            "from": float(number.value if number.low is None else number.low),
            "to": float(number.value if number.high is None else number.high),
            "text": self.text,
            "open": _open_end(self.number),
        }


def _open_end(number: HedgedNumber) -> str:
    """Which way a figure is open: no bound is drawn there, but a mark that points that way."""
    if number.low is None and number.high is None:
        return "both"
    if number.low is None:
        return "down"
    return "up" if number.high is None else ""


def points_of(summary: Summary, *, lang: Language, unit: str | None = None) -> list[Point]:
    """Return the figures of a summary's rows, in their order; a row without a known amount has none.

    Raises
    ------
    ValueError
        If there are sums of several units and *unit* does not say which to draw, none is of that unit, or *lang* is
        neither "vi" nor "en".
    """
    check_language(lang)
    units = {_unit_name(amount) for amount in summary.total.sums}
    if unit is None and len(units) > 1:
        raise ValueError(f"the summary has sums in {', '.join(sorted(units))}; say which to draw: unit=…")
    if unit is not None and unit not in units:
        raise ValueError(f"the summary has no sums in {unit!r}; it has {', '.join(sorted(units)) or 'only counts'}")
    labels = labels_of(summary.rows, summary.groupers, lang=lang)
    points = []
    for key, figures in summary.rows.items():
        number = _number(figures, summary, unit)
        if number is not None:
            points.append(Point(key, labels[key], number, number_text(number, lang)))
    return points


def _unit_name(amount: Amount) -> str:
    if isinstance(amount, Money):
        return amount.currency if amount.per is None else f"{amount.currency}/{amount.per}"
    return amount.unit if isinstance(amount, Quantity) else ""


def _number(figures: Figures, summary: Summary, unit: str | None) -> HedgedNumber | None:
    if summary.measure is None:
        return HedgedNumber(figures.count)
    for amount in figures.sums:
        if unit is None or _unit_name(amount) == unit:
            number = amount if isinstance(amount, HedgedNumber) else amount.number
            return number if isinstance(number, HedgedNumber) else None
    return None


def measure_name(summary: Summary, *, lang: Language, unit: str | None) -> str:
    """Return what the axis of figures says: the unit, or what is counted."""
    if summary.measure is None:
        return heading("count", lang)
    name = unit or next((_unit_name(amount) for amount in summary.total.sums), "")
    return name or heading("sum", lang)


def marks_of(points: Sequence[Point], lang: Language) -> tuple[str, ...]:
    """Return what the marks of hedged figures mean, for those that are drawn."""
    data = [point.datum() for point in points]
    drawn = (any(datum["from"] < datum["to"] for datum in data), any(datum["open"] for datum in data))
    return tuple(words[lang == "en"] for words, shown in zip(_MARKS, drawn, strict=True) if shown)


_MARKS: Final = (
    ("Vạch cam: khoảng đã biết của số liệu.", "Orange bar: the figure lies within it."),
    ("Mũi nhọn cam: phía chưa rõ giới hạn.", "Orange arrowhead: no bound is known on that side."),
)


def finished(
    chart: Any, summary: Summary, *, lang: Language, title: str | None, alt_text: str, legend: Sequence[str] = ()
) -> Any:
    """Return the chart with its title, legend, alternative text, number format and look.

    What is not in the picture is said below the title: terms without a number and records without a place.
    """
    missing = []
    if summary.total.unknown:
        missing.append(_UNKNOWN[lang == "en"].format(number=summary.total.unknown))
    if summary.unplaced.count:
        missing.append(_UNPLACED[lang == "en"].format(number=summary.unplaced.count))
    heading_of_chart = alt.TitleParams(title or "", subtitle=[*legend, *missing], anchor="start", subtitleColor="#444")
    description = " ".join([*([f"{title}."] if title else []), alt_text, *missing])
    return (
        chart.properties(title=heading_of_chart, description=description)
        .configure(font="DejaVu Sans, Noto Sans, Arial, sans-serif", locale={"number": _LOCALES[lang]})
        .configure_view(stroke=None)
        .configure_axis(grid=False, labelLimit=280)
    )


_LOCALES: Final = {"vi": _VIETNAMESE, "en": _ENGLISH}
_UNKNOWN: Final = ("Chưa kể {number} khoản chưa rõ số lượng.", "Terms without a known amount, not drawn: {number}.")
_UNPLACED: Final = ("Chưa kể {number} bản ghi chưa xếp được.", "Records without a place, not drawn: {number}.")


def are_steps(periods: Iterable[Period]) -> bool:
    """Return whether *periods* are of one length on one basis: only then is one of them the next of another."""
    kinds = {(period.precision, period.basis) for period in periods}
    return len(kinds) <= 1 and all(precision in _MONTHS for precision, _ in kinds)


def every_period(keys: Iterable[Period]) -> list[Period]:
    """Return the periods from the first of *keys* to the last, those without figures among them."""
    ordered = sorted(keys)
    if not ordered:
        return []
    months = _MONTHS[ordered[0].precision]
    found = [ordered[0]]
    while found[-1] < ordered[-1]:
        found.append(found[-1].shift(months=months))
    return found


_MONTHS: Final = {Precision.YEAR: 12, Precision.HALF: 6, Precision.QUARTER: 3, Precision.MONTH: 1}


def blues(largest: float) -> Any:
    """Return the scale of one colour from nothing to the largest figure; it stays readable without colour."""
    return alt.Scale(scheme="blues", domain=[0, largest or 1])


def ink(largest: float) -> Any:
    """Return the colour of a text on a field of that scale."""
    return alt.condition(f"datum.value > {0.6 * largest}", alt.value("white"), alt.value("#222"))


def listed(points: list[Point]) -> str:
    """Return the figures as one sentence, for readers who cannot see the picture."""
    return "; ".join(f"{point.label}: {point.text}" for point in points) + "."


def save_plot(chart: Any, path: str | Path) -> None:
    """Write a picture as PNG, SVG, HTML or Vega-Lite JSON, by the ending of the path, without any network.

    Parameters
    ----------
    chart
        What a ``plot_`` function returned.
    path
        A path that ends in ``.png``, ``.svg``, ``.html`` or ``.json``.

    Raises
    ------
    ValueError
        If it ends in anything else.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from doingoai.aggregation import by_year, count
    >>> from doingoai.plots import plot_series
    >>> chart = plot_series(count([Delegation(direction="inbound", period=Period.year(2022))], by=by_year))
    >>> with TemporaryDirectory() as folder:
    ...     save_plot(chart, Path(folder, "doan.svg"))
    ...     Path(folder, "doan.svg").stat().st_size > 1000
    True
    """
    file = Path(path)
    match file.suffix.lower():
        case ".png":
            chart.save(str(file), scale_factor=2)
        case ".json":
            chart.save(str(file))
        case ".svg":
            chart.save(str(file))
            # The writer leaves the description out, which readers of screens need.
            description = markup.escape(chart.to_dict().get("description", ""), quote=True)
            text = file.read_text(encoding="utf-8")
            labelled = text.replace("<svg ", f'<svg role="img" aria-label="{description}" ', 1)
            file.write_text(labelled, encoding="utf-8")
        case ".html":
            # The libraries stand inside the page, so that it opens without a network.
            chart.save(str(file), inline=True)
        case other:
            raise ValueError(f"a picture is written as .png, .svg, .html or .json, not {other!r}")
