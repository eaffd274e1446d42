"""The map of provinces: a tile for each unit, or the shapes that the caller gives. Hoàng Sa and Trường Sa are on it."""

from __future__ import annotations

import datetime as dt
import json
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from doingoai.aggregation import Summary
from doingoai.model import Province
from doingoai.model.labels import Language
from doingoai.plots.drawing import GREY, alt, blues, finished, ink, listed, measure_name, points_of
from doingoai.plots.tiles import islands_on, sea_on, tiles_on

__all__ = ["plot_provinces"]


def __dir__() -> list[str]:
    return __all__


def plot_provinces(
    summary: Summary,
    *,
    on: dt.date,
    geojson: Mapping[str, Any] | str | Path | None = None,
    name: str = "name",
    unit: str | None = None,
    lang: Language = "vi",
    title: str | None = None,
) -> Any:
    """Draw a summary by province as a map of equal tiles, one for each unit of a day.

    Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa) have labelled tiles of their own in Biển Đông. Figures are those of
    the whole unit and are written on its tile.

    Parameters
    ----------
    summary
        A summary by province, of units that existed on that day (``by_province(as_of=on)``).
    on
        The day whose map is drawn: 63 tiles until 2025-06-30, 34 since.
    geojson
        Shapes to draw instead of tiles: a FeatureCollection or the path of one.
    name
        The property of a shape that holds the name of its province.
    unit
        Which currency or unit to draw, where there are several.
    lang
        ``"vi"`` or ``"en"``.
    title
        The title.

    Raises
    ------
    ValueError
        If a row is of no province of that day, there are no tiles for the day, or no shape has its name.

    Warns
    -----
    UserWarning
        If the shapes name neither Hoàng Sa nor Trường Sa.

    Examples
    --------
    >>> from doingoai.aggregation import by_province, count
    >>> today = date(2026, 1, 1)
    >>> host = find_province("Bắc Giang", on=date(2022, 1, 1))
    >>> visit = Delegation(direction="inbound", period=Period.year(2022), provinces=host)
    >>> plot_provinces(count([visit], by=by_province(as_of=today)), on=today).to_dict()["description"]
    'Bắc Ninh: 1.'
    """
    for key in summary.rows:
        if not isinstance(key, Province) or not key.valid_on(on):
            raise ValueError(
                f"{getattr(key, 'name', key)!s} is no province of {on}; make the summary with by_province(as_of=…)"
            )
    points = points_of(summary, lang=lang, unit=unit)
    measure = measure_name(summary, lang=lang, unit=unit)
    figures = {point.label: point.datum() for point in points}
    if geojson is None:
        chart = _tile_map(figures, on, measure)
    else:
        shapes = _shapes(geojson, name)
        _check_all_drawn(figures, shapes, name)
        chart = _shape_map(figures, shapes, name, measure)
    return finished(chart, summary, lang=lang, title=title, alt_text=listed(points))


def _figure(text: str) -> str:
    """A figure in two lines, its hedge in the first, where it is wider than a tile."""
    # The hedge may be two words: "không quá 100.000".
    return _BREAK.join(text.rsplit(" ", 1)) if len(text) > _LONG else text


def _size(figure: str) -> float:
    """The size of a figure that fits its tile: ten points, smaller where it is long."""
    return min(10.0, _LETTERS / max(map(len, figure.split(_BREAK)))) if figure else 10.0


def _tile_map(figures: dict[str, dict[str, Any]], on: dt.date, measure: str) -> Any:
    places = tiles_on(on)
    islands = islands_on(on)
    width = max(x for x, _ in (*places.values(), *(place for *_, place in islands))) + 1
    height = max(y for _, y in places.values()) + 1
    tiles = [
        {"name": _broken(name), "x": x, "y": y, "value": None, "text": "", **figures.get(name, {})}
        for name, (x, y) in places.items()
    ]
    for tile in tiles:
        tile["figure"] = _figure(tile["text"])
        tile["size"] = _size(tile["figure"])

    def at(values: list[dict[str, Any]]) -> Any:
        return alt.Chart(alt.Data(values=values)).encode(x=_axis(alt.X, "x", width), y=_axis(alt.Y, "y", height))

    base = at(tiles)
    most = max((tile["value"] or 0 for tile in tiles), default=0)
    known = base.transform_filter("isValid(datum.value)")
    squares = [
        base.mark_square(size=_TILE, color="#f1f1f1", stroke=GREY, strokeWidth=0.5, opacity=1),
        known.mark_square(size=_TILE, stroke=GREY, strokeWidth=0.5, opacity=1).encode(
            color=alt.Color("value:Q", scale=blues(most), title=measure, legend=None)
        ),
    ]
    names = base.mark_text(dy=-9, fontSize=8, lineBreak=_BREAK, lineHeight=9, baseline="middle").encode(
        text="name:N", color=ink(most)
    )
    texts = base.mark_text(dy=13, fontWeight="bold", lineBreak=_BREAK, lineHeight=9, baseline="middle").encode(
        text="figure:N", color=ink(most), size=alt.Size("size:Q", scale=None, legend=None)
    )
    sea = at([{"name": place, "of": f"({of})", "x": x, "y": y} for place, of, (x, y) in islands])
    x, y = sea_on(on)
    open_water = at([{"name": "Biển Đông", "x": x, "y": y}])
    layers = [
        *squares,
        names,
        texts,
        sea.mark_square(size=_TILE, color="#f1f1f1", stroke=GREY, strokeWidth=0.5, opacity=1),
        sea.mark_text(dy=-9, fontSize=8).encode(text="name:N"),
        sea.mark_text(dy=6, fontSize=7).encode(text="of:N"),
        open_water.mark_text(fontStyle="italic", fontSize=12, color="#33658a").encode(text="name:N"),
    ]
    return alt.layer(*layers).properties(width=width * _STEP, height=height * _STEP)


_STEP: Final = 62
_TILE: Final = 56**2
# So many points of type stand side by side in a tile: eight letters of ten.
_LETTERS: Final = 80.0


_BREAK: Final = "\n"
_LONG: Final = 12


def _broken(name: str) -> str:
    """A name in two lines where it is wider than a tile."""
    if len(name) <= _LONG:
        return name
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    middle = min(spaces, key=lambda at: abs(at - len(name) / 2))
    return f"{name[:middle]}{_BREAK}{name[middle + 1 :]}"


def _axis(channel: Any, field: str, size: int) -> Any:
    # Every layer has the same columns and rows, whichever of them it has tiles on.
    return channel(f"{field}:O", axis=None, scale=alt.Scale(domain=list(range(size))))


def _shapes(geojson: Mapping[str, Any] | str | Path, name: str) -> list[Any]:
    given = geojson if isinstance(geojson, Mapping) else json.loads(Path(geojson).read_text(encoding="utf-8"))
    shapes = list(given["features"])
    words = json.dumps([shape.get("properties", {}) for shape in shapes], ensure_ascii=False)
    if "Hoàng Sa" not in words or "Trường Sa" not in words:
        warnings.warn(
            f"the shapes do not name Hoàng Sa and Trường Sa in their properties (looked for beside {name!r}); a map of "
            "Việt Nam carries both",
            UserWarning,
            stacklevel=4,
        )
    return shapes


def _check_all_drawn(figures: Mapping[str, Any], shapes: list[Any], name: str) -> None:
    drawn = {shape.get("properties", {}).get(name) for shape in shapes}
    if missing := [unit for unit in figures if unit not in drawn]:
        raise ValueError(f"there is no shape whose {name!r} is {', '.join(missing)}: their figures would not be drawn")


def _shape_map(figures: dict[str, dict[str, Any]], shapes: list[Any], name: str, measure: str) -> Any:
    filled = [
        {**shape, "value": figures.get(called, {}).get("value"), "label": called}
        for shape in shapes
        for called in [shape.get("properties", {}).get(name, "")]
    ]
    base = alt.Chart(alt.Data(values=filled))
    empty = base.mark_geoshape(fill="#f1f1f1", stroke=GREY, strokeWidth=0.5)
    known = (
        base.transform_filter("isValid(datum.value)")
        .mark_geoshape(stroke=GREY, strokeWidth=0.5)
        .encode(color=alt.Color("value:Q", scale=alt.Scale(scheme="blues"), title=measure))
    )
    return alt.layer(empty, known).project("mercator").properties(width=420, height=720)
