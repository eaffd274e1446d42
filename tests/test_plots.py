"""Pictures: what is drawn, what is said for those who cannot see it, and that everything works offline."""

from __future__ import annotations

import datetime as dt
import json
import re
import runpy
from pathlib import Path
from typing import Any

import attrs
import pytest

from doingoai import Delegation, ForeignPartner, Hedge, HedgedNumber, Money, Period, find_province, provinces
from doingoai.aggregation import Summary, by_country, by_month, by_partner, by_province, by_year, count, total

pytest.importorskip("altair", reason="altair is not installed: the tests of pictures need it")

from doingoai.plots import (  # after the skip
    plot_partners,
    plot_provinces,
    plot_ranking,
    plot_series,
    save_plot,
)
from doingoai.plots.tiles import islands_on, sea_on, tiles_on  # the same

OLD, NEW = dt.date(2020, 12, 31), dt.date(2025, 7, 1)


def visits(*figures: tuple[str, int, HedgedNumber | int | None]) -> list[Delegation]:
    return [
        Delegation(direction="inbound", period=Period.year(year), countries=country, members=members)
        for country, year, members in figures
    ]


REGISTER = visits(
    ("LA", 2019, 1200),
    ("JP", 2019, HedgedNumber(30, hedge=Hedge.NEARLY)),
    ("KR", 2021, HedgedNumber.between(10, 20)),
    ("CN", 2021, HedgedNumber(15, hedge=Hedge.ABOUT)),
    ("US", 2021, None),
)


def values(chart: Any) -> list[dict[str, Any]]:
    """The data of a chart, whichever layer has it."""
    spec = chart.to_dict()
    found = [spec.get("data", {}).get("values", [])]
    found += [layer.get("data", {}).get("values", []) for layer in spec["layer"]]
    found += spec.get("datasets", {}).values()
    return [datum for data in found for datum in data]


def by_label(chart: Any) -> dict[str, dict[str, Any]]:
    return {datum["label"]: datum for datum in values(chart)}


# Rankings and series


def test_a_ranking_draws_intervals_and_says_what_is_open() -> None:
    drawn = by_label(plot_ranking(total(REGISTER, "members", by=by_country)))
    assert list(drawn) == ["Lào", "Nhật Bản", "Hàn Quốc", "Trung Quốc"]
    assert (drawn["Lào"]["from"], drawn["Lào"]["to"], drawn["Lào"]["open"]) == (1200, 1200, "")
    assert drawn["Lào"]["text"] == "1.200"
    assert (drawn["Nhật Bản"]["text"], drawn["Nhật Bản"]["open"]) == ("gần 30", "down")
    assert (drawn["Hàn Quốc"]["from"], drawn["Hàn Quốc"]["to"]) == (10, 20)
    assert (drawn["Trung Quốc"]["from"], drawn["Trung Quốc"]["open"]) == (15, "both")


def test_the_alternative_text_says_the_figures_and_what_is_missing() -> None:
    chart = plot_ranking(total(REGISTER, "members", by=by_country), 1, title="Khách")
    spec = chart.to_dict()
    assert spec["description"] == "Khách. Lào: 1.200. Chưa kể 1 khoản chưa rõ số lượng."
    assert spec["title"]["text"] == "Khách"
    assert spec["config"]["locale"]["number"]["decimal"] == ","
    english = plot_ranking(total(REGISTER, "members", by=by_country), 1, lang="en").to_dict()
    assert english["description"] == "Laos: 1,200. Terms without a known amount, not drawn: 1."
    assert english["config"]["locale"]["number"]["decimal"] == "."


def test_words_of_another_language_are_refused() -> None:
    with pytest.raises(ValueError, match="in 'vi' or 'en', not in 'fr'"):
        plot_ranking(count([], by=by_country), lang="fr")  # type: ignore[arg-type]  # what is tested


def test_ties_with_the_last_are_drawn_too() -> None:
    summary = count(visits(("LA", 2019, 1), ("JP", 2019, 1), ("KR", 2019, 1)), by=by_country)
    assert len(by_label(plot_ranking(summary, 2))) == 3


def test_a_series_has_a_gap_where_there_are_no_records() -> None:
    chart = plot_series(total(REGISTER, "members", by=by_year))
    drawn = by_label(chart)
    assert list(drawn) == ["2019", "2020", "2021"]
    assert drawn["2020"]["value"] is None
    assert drawn["2019"]["value"] == 1230
    assert chart.to_dict()["layer"][0]["mark"]["invalid"] == "break-paths-show-domains"


def test_a_series_needs_periods_and_may_be_empty() -> None:
    with pytest.raises(ValueError, match="by year, half, quarter or month"):
        plot_series(count(REGISTER, by=by_country))
    assert by_label(plot_series(count([], by=by_year))) == {}
    months = [Delegation(direction="inbound", period=Period.month(2021, month)) for month in (1, 12)]
    assert len(by_label(plot_series(count(months, by=by_month)))) == 12


def test_unplaced_records_are_named_below_the_title() -> None:
    spec = plot_series(count(REGISTER, by=by_month)).to_dict()
    assert spec["title"]["subtitle"] == ["Chưa kể 5 bản ghi chưa xếp được."]


def test_one_currency_is_drawn_at_a_time() -> None:
    costs = [
        Delegation(direction="outbound", period=Period.year(2021), countries=country, cost=cost)
        for country, cost in (("LA", Money(5, "USD")), ("JP", Money(7, "VND")), ("KR", Money(489, "USD", "tấn")))
    ]
    summary = total(costs, "cost", by=by_country)
    with pytest.raises(ValueError, match="USD, USD/tấn, VND; say which"):
        plot_ranking(summary)
    assert list(by_label(plot_ranking(summary, unit="USD"))) == ["Lào"]
    with pytest.raises(ValueError, match="no sums in 'EUR'"):
        plot_ranking(summary, unit="EUR")
    with pytest.raises(ValueError, match="only counts"):
        plot_ranking(count(costs, by=by_country), unit="EUR")


# Partners


def test_partners_are_bars_or_a_table_against_time() -> None:
    assert list(by_label(plot_partners(count(REGISTER, by=by_country)))) != []
    crossed = plot_partners(total(REGISTER, "members", by=[by_country, by_year]), 2)
    assert {(datum["partner"], datum["period"], datum["text"]) for datum in values(crossed)} == {
        ("Lào", "2019", "1.200"),
        ("Nhật Bản", "2019", "gần 30"),
    }
    axis = crossed.to_dict()["layer"][0]["encoding"]["x"]
    assert axis["scale"]["domain"] == ["2019", "2020", "2021"]


# The map


def test_every_unit_has_a_tile_of_its_own() -> None:
    for day in (OLD, dt.date(2025, 3, 1), NEW):
        tiles = tiles_on(day)
        assert set(tiles) == {province.name for province in provinces(on=day)}
        places = [*tiles.values(), *(place for *_, place in islands_on(day)), sea_on(day)]
        assert len(set(places)) == len(places)


def test_hoang_sa_and_truong_sa_are_on_the_map_with_their_units_in_bien_dong() -> None:
    for day in (OLD, NEW):
        summary = count([], by=by_province)
        names = [datum["name"] for datum in values(plot_provinces(summary, on=day))]
        assert {"Hoàng Sa", "Trường Sa", "Biển Đông"} <= set(names)
        assert [(name, of) for name, of, _ in islands_on(day)] == [("Hoàng Sa", "Đà Nẵng"), ("Trường Sa", "Khánh Hòa")]


def provincial(*names: str) -> Summary:
    return count(
        [
            Delegation(direction="inbound", period=Period.year(2020), provinces=find_province(name, on=OLD))
            for name in names
        ],
        by=by_province,
    )


def test_figures_stand_on_their_tiles() -> None:
    chart = plot_provinces(provincial("Bà Rịa - Vũng Tàu", "Cao Bằng", "Cao Bằng"), on=OLD)
    tiles = {datum["name"]: datum for datum in values(chart)}
    assert (tiles["Cao Bằng"]["value"], tiles["Cao Bằng"]["text"]) == (2, "2")
    assert tiles["Bà Rịa -\nVũng Tàu"]["value"] == 1
    assert tiles["Lào Cai"]["value"] is None
    assert chart.to_dict()["description"] == "Bà Rịa - Vũng Tàu: 1; Cao Bằng: 2."


def test_units_of_another_day_and_days_without_tiles_are_refused() -> None:
    with pytest.raises(ValueError, match="Bắc Giang is no province of 2025-07-01"):
        plot_provinces(provincial("Bắc Giang"), on=NEW)
    with pytest.raises(ValueError, match="LA is no province"):
        plot_provinces(count(REGISTER[:1], by=by_country), on=NEW)
    with pytest.raises(ValueError, match="since 2008-08-01"):
        plot_provinces(count([], by=by_province), on=dt.date(2005, 1, 1))


def shape(name: str) -> dict[str, Any]:
    square = [[[105, 22], [106, 22], [106, 23], [105, 23], [105, 22]]]
    return {"type": "Feature", "properties": {"ten": name}, "geometry": {"type": "Polygon", "coordinates": square}}


def test_the_callers_shapes_are_drawn_with_a_warning_where_the_islands_are_missing(tmp_path: Path) -> None:
    shapes = {"type": "FeatureCollection", "features": [shape("Cao Bằng"), shape("Hoàng Sa"), shape("Trường Sa")]}
    file = tmp_path / "shapes.json"
    file.write_text(json.dumps(shapes), encoding="utf-8")
    chart = plot_provinces(provincial("Cao Bằng"), on=OLD, geojson=file, name="ten")
    assert [(datum["label"], datum["value"]) for datum in values(chart)] == [
        ("Cao Bằng", 1),
        ("Hoàng Sa", None),
        ("Trường Sa", None),
    ]
    with pytest.warns(UserWarning, match="Hoàng Sa and Trường Sa"):
        plot_provinces(provincial("Cao Bằng"), on=OLD, geojson={"features": [shape("Cao Bằng")]}, name="ten")


# Files


def test_pictures_are_written_offline(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="vl-convert is not installed")
    chart = plot_ranking(count(REGISTER, by=by_country), title="Đoàn vào")
    for ending in ("png", "svg", "html", "json"):
        save_plot(chart, tmp_path / f"hình.{ending}")
    assert (tmp_path / "hình.png").read_bytes().startswith(b"\x89PNG")
    svg = (tmp_path / "hình.svg").read_text(encoding="utf-8")
    assert "Đoàn vào" in svg
    assert "Lào: 1" in svg
    page = (tmp_path / "hình.html").read_text(encoding="utf-8")
    assert 'src="http' not in page
    assert json.loads((tmp_path / "hình.json").read_text(encoding="utf-8"))["description"].startswith("Đoàn vào.")
    with pytest.raises(ValueError, match=r"not '\.pdf'"):
        save_plot(chart, tmp_path / "hình.pdf")


# What a reader has to make out


def subtitle(chart: Any) -> list[str]:
    return list(chart.to_dict()["title"]["subtitle"])


def test_the_marks_of_hedged_figures_are_explained_where_they_are_drawn() -> None:
    hedged = subtitle(plot_ranking(total(REGISTER, "members", by=by_country)))
    assert hedged == [
        "Vạch cam: khoảng đã biết của số liệu.",
        "Mũi nhọn cam: phía chưa rõ giới hạn.",
        "Chưa kể 1 khoản chưa rõ số lượng.",
    ]
    assert subtitle(plot_series(count(REGISTER, by=by_year), lang="en")) == []


def test_a_long_series_stays_as_wide_as_a_page() -> None:
    months = [
        Delegation(direction="inbound", period=Period.month(year, month))
        for year in (2020, 2021, 2022)
        for month in range(1, 13)
    ]
    assert plot_series(count(months, by=by_month)).to_dict()["width"]["step"] * len(months) <= 900
    assert plot_series(count(months[:3], by=by_month)).to_dict()["width"]["step"] == 76


def test_a_long_figure_fits_its_tile() -> None:
    register = [
        Delegation(
            direction="inbound",
            period=Period.year(2025),
            provinces=find_province(name),
            members=HedgedNumber(members, hedge=Hedge.ABOUT),
        )
        for name, members in (("Hà Nội", 315), ("Huế", 1_234_567), ("Cà Mau", 5))
    ]
    chart = plot_provinces(total(register, "members", by=by_province), on=NEW)
    sizes = {datum["figure"]: datum["size"] for datum in values(chart) if datum.get("text")}
    assert sizes == {"khoảng 315": 8.0, "khoảng\n1.234.567": pytest.approx(80 / 9), "khoảng 5": 10.0}


def test_the_pictures_of_the_pages_show_what_the_script_draws(tmp_path: Path) -> None:
    """Run scripts/build_pictures.py when this fails."""
    root = Path(__file__).parents[1]
    drawn = runpy.run_path(str(root / "scripts" / "build_pictures.py"))
    drawn["draw"](tmp_path)
    pictures = sorted(file.relative_to(tmp_path) for file in tmp_path.rglob("*.svg"))
    assert len(pictures) == 2
    for picture in pictures:
        shown, made = ((folder / picture).read_text(encoding="utf-8") for folder in (root / "docs", tmp_path))
        said = [re.search('aria-label="([^"]+)"', text) for text in (shown, made)]
        assert said[0] is not None
        assert said[1] is not None
        assert said[0][1] == said[1][1]


def test_periods_of_several_lengths_are_no_series():
    visits = [Delegation(direction="inbound", period=period) for period in (Period.year(2020), Period.month(2020, 5))]
    with pytest.raises(ValueError, match="by year, half, quarter or month"):
        plot_series(count(visits, by="period"))
    with pytest.raises(ValueError, match="by year, half, quarter or month"):
        plot_series(count([Delegation(direction="inbound", period=Period.day(2020, 5, 1))], by="period"))
    # Against partners they are no steps of time either, and stand as bars.
    chart = plot_partners(
        count([attrs.evolve(visit, partners="Hủa Phăn") for visit in visits], by=(by_partner, "period"))
    )
    assert chart.to_dict()["description"] == "Hủa Phăn · 2020: 1; Hủa Phăn · 05/2020: 1."


@pytest.mark.parametrize("n", [0, -1])
def test_a_picture_of_no_rows_is_refused(n):
    summary = count([Delegation(direction="inbound", period=Period.year(2020), partners="Hủa Phăn")], by=by_partner)
    with pytest.raises(ValueError, match="at least one row"):
        plot_ranking(summary, n)
    by_time = count([Delegation(direction="inbound", period=Period.year(2020), partners="A")], by=(by_partner, by_year))
    with pytest.raises(ValueError, match="at least one row"):
        plot_partners(by_time, n)


def test_a_hedge_of_two_words_stands_in_one_line_of_a_tile():
    from doingoai.plots.maps import _figure

    assert _figure("không quá 100.000") == "không quá\n100.000"
    assert _figure("gần 1.000.000") == "gần\n1.000.000"
    assert _figure("gần 30") == "gần 30"


def test_a_province_without_a_shape_is_said_and_not_left_out():
    on = dt.date(2026, 1, 1)
    visit = Delegation(direction="inbound", period=Period.year(2026), provinces=find_province("Bắc Ninh"))
    shapes = {
        "features": [
            {
                "type": "Feature",
                "properties": {"name": f"Tỉnh {unit}", "short": unit, "of": "Hoàng Sa, Trường Sa"},
                "geometry": None,
            }
            for unit in ("Bắc Ninh", "Lào Cai")
        ]
    }
    with pytest.raises(ValueError, match="no shape whose 'name' is Bắc Ninh"):
        plot_provinces(count([visit], by=by_province(as_of=on)), on=on, geojson=shapes)


def test_two_of_one_name_have_bars_of_their_own():
    guests = [ForeignPartner(name="Hội Chữ thập đỏ", kind="ngo", country=country) for country in ("LA", "JP")]
    visits = [Delegation(direction="inbound", period=Period.year(2021), partners=guest) for guest in guests]
    labels = {value["label"] for value in plot_ranking(count(visits, by=by_partner)).to_dict()["data"]["values"]}
    assert labels == {"Hội Chữ thập đỏ (Lào)", "Hội Chữ thập đỏ (Nhật Bản)"}
