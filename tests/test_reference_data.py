"""The data files: made by their scripts, with their sources told, and in line with other people's lists."""

import datetime as dt
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from doingoai import countries, find_province, provinces
from doingoai.reference import all_provinces, country_names, partners
from doingoai.reference.matching import key_of
from doingoai.reference.tables import read_table

ROOT = Path(__file__).parent.parent
BEFORE = dt.date(2025, 6, 30)
DATA = ROOT / "src" / "doingoai" / "reference" / "data"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["build_provinces", "build_countries", "build_foreign_units"])
def test_the_files_equal_what_the_scripts_make(name):
    module = script(name)
    assert module.TARGET.read_text("utf-8") == module.build()


def test_the_pages_equal_what_the_script_makes():
    module = script("build_reference_pages")
    for name, make in module.PAGE_MAKERS.items():
        assert (module.PAGES / name).read_text("utf-8") == make()


@pytest.mark.parametrize("path", sorted(DATA.glob("*.tsv")), ids=lambda path: path.name)
def test_each_file_tells_its_source_date_and_licence(path):
    lines = path.read_text("utf-8").splitlines()
    header = "\n".join(line for line in lines if line.startswith("#"))
    for word in ("Source", "Date", "Licence"):
        assert word in header
    assert lines[0].startswith("# ")
    assert path.stat().st_size < 120_000


@pytest.mark.parametrize("path", sorted(DATA.glob("*.tsv")), ids=lambda path: path.name)
def test_each_row_is_whole_and_clean(path):
    for row in read_table(path.name):
        for field in row.values():
            assert field == field.strip()
            assert "||" not in field


def test_the_licence_of_cldr_travels_along():
    assert "UNICODE LICENSE V3" in (DATA / "UNICODE-LICENSE.txt").read_text("utf-8")


def test_every_name_of_a_partner_is_borne_once_in_its_country():
    seen: dict[tuple[str | None, str], str] = {}
    for partner in partners():
        key = (partner.country, partner.name)
        assert key not in seen, partner
        seen[key] = partner.name


def test_the_foreign_units_that_provinces_touch_are_partners():
    known = {partner.subdivision for partner in partners()}
    for unit in all_provinces():
        assert set(unit.border_units) <= known
        assert {code[:2] for code in unit.border_units} <= set(unit.borders)


def test_iso_codes_are_those_of_pycountry():
    pycountry = pytest.importorskip("pycountry")
    assert {country.alpha_2 for country in countries()} == {country.alpha_2 for country in pycountry.countries}
    published = {unit.code: unit.name for unit in pycountry.subdivisions.get(country_code="VN")}
    for unit in provinces(on=dt.date(2021, 1, 1)):
        # ISO spells Kiên Giang with another tone and joins the name of Thừa Thiên Huế.
        ours, theirs = key_of(unit.name), key_of(published[unit.iso_code or ""])
        assert ours == theirs or unit.name in {"Kiên Giang", "Bà Rịa - Vũng Tàu"}, (unit.name, published[unit.iso_code])
    foreign = {unit.code for unit in pycountry.subdivisions}
    subdivisions = {partner.subdivision for partner in partners() if partner.subdivision}
    assert len(subdivisions - foreign) <= 5, subdivisions - foreign


def test_names_of_countries_are_among_babels():
    babel = pytest.importorskip("babel")
    names = babel.Locale("vi").territories
    missing = [country.alpha_2 for country in countries() if names[country.alpha_2] not in country_names(country)]
    assert len(missing) <= 5, missing  # another CLDR may rename a few


def test_mergers_are_those_of_vietnam_provinces():
    # Needs a newer Python than our oldest, so it is no dependency of the tests.
    vietnam_provinces = pytest.importorskip("vietnam_provinces")
    today = list(vietnam_provinces.Province.iter_all())
    assert [f"{int(unit.code):02}" for unit in today] == [unit.gso_code for unit in provinces()]
    for theirs in today:
        ours = find_province(f"{int(theirs.code):02}")
        assert key_of(ours.full_name) == key_of(theirs.name)
        sources = {find_province(f"{int(old.code):02}", on=BEFORE) for old in theirs.get_legacy_sources()}
        # Its row of Tiền Giang is known to be wrong: it gives the province two successors.
        wrong = {find_province("Tiền Giang")} if ours.name == "Tây Ninh" else set()
        assert sources - wrong == set(ours.ancestry(on=BEFORE))


def test_the_codes_of_each_era_are_unique():
    for day in (dt.date(2021, 1, 1), dt.date(2026, 1, 1)):
        codes = [unit.gso_code for unit in provinces(on=day)]
        assert len(set(codes)) == len(codes)
        assert all(unit.gso_code is not None and unit.iso_code is not None for unit in provinces(on=day))
    assert len({unit.id for unit in all_provinces()}) == len(all_provinces())


def test_nothing_of_this_loads_on_import():
    code = (
        "import doingoai, sys; print([name for name in sys.modules if 'doingoai.reference' in name]);"
        "from doingoai.reference import all_provinces; print(all_provinces.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "0"]
