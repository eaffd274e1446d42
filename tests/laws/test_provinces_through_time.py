"""Identity through time: every name and code means one unit on a day, and folding forward loses nothing."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from doingoai import find_province, provinces
from doingoai.reference import all_provinces, province_names
from doingoai.reference.provinces import FIRST_DAY
from doingoai.strategies.names import province_texts

MERGED = dt.date(2025, 7, 1)
DAYS = st.dates(FIRST_DAY, dt.date(2030, 12, 31))


def test_every_alias_resolves_to_its_unit_on_every_day_it_was_valid():
    """`on` is the date the name was used: the unit that bore the name or code on that day."""
    changes = {FIRST_DAY, dt.date(2026, 12, 31)}
    for unit in all_provinces():
        changes |= {day for day in (unit.valid_from, unit.valid_to) if day is not None and day >= FIRST_DAY}
    for unit in all_provinces():
        for day in sorted(changes):
            if unit.valid_on(day):
                for name in (*province_names(unit), unit.id, unit.slug, unit.gso_code, unit.iso_code):
                    if name is not None:
                        assert find_province(name, on=day) is unit, (name, day)


@given(province_texts())
def test_names_are_read_as_people_write_them(drawn):
    """Tỉnh/thành phố/TP before, upper case, no diacritics, NFD, old tone placement."""
    text, on, unit = drawn
    assert find_province(text, on=on) == unit


def test_successors_partition_the_63():
    """Succession: today's provinces inherit what merged ones signed; none twice, none left out."""
    old = provinces(on=dt.date(2025, 6, 30))
    assert len(old) == 63
    heirs = {new: [unit for unit in old if unit.as_of(MERGED) == new] for new in provinces(on=MERGED)}
    assert sum(map(len, heirs.values())) == 63
    assert all(heirs.values())
    for new, parts in heirs.items():
        assert set(new.ancestry(on=dt.date(2025, 6, 30))) == set(parts)


def test_ancestry_is_acyclic_and_closes():
    """Every unit's ancestry is acyclic and closes: what came from a unit has it among its ancestors."""
    known = {unit.id: unit for unit in all_provinces()}
    for unit in all_provinces():
        assert unit not in unit.ancestry()
        assert all(key in known for key in unit.predecessors)
        for ancestor in unit.ancestry():
            assert set(ancestor.ancestry()) <= set(unit.ancestry())
        for successor in unit.successors:
            assert unit.id in successor.predecessors
            assert unit.valid_to is not None
            assert successor.valid_from == unit.valid_to + dt.timedelta(days=1)


@given(DAYS)
def test_no_two_units_share_a_name_or_a_code_on_a_day(day):
    """A name or a code means nothing certain without a date; with one, it means one unit."""
    units = provinces(on=day)
    assert len({unit.name for unit in units}) == len(units)
    codes = [unit.iso_code for unit in units if unit.iso_code]
    assert len(set(codes)) == len(codes)


@given(st.dates(dt.date(2008, 8, 1), dt.date(2025, 6, 30)), st.randoms(use_true_random=False))
def test_folding_a_table_of_the_63_to_the_34_keeps_its_sum(day, random):
    """Merged provinces fold forward only (63 → 34), by date."""
    table = {unit: random.randrange(1_000) for unit in provinces(on=day)}
    folded: dict[str, int] = {}
    for unit, figure in table.items():
        name = unit.as_of(MERGED).name
        folded[name] = folded.get(name, 0) + figure
    assert len(folded) == 34
    assert sum(folded.values()) == sum(table.values())


@given(st.sampled_from(all_provinces()), DAYS)
def test_a_kind_and_a_full_name_stand_on_every_day_of_a_unit(unit, day):
    """The *kind* of a unit has dates too."""
    if unit.valid_on(day):
        assert unit.full_name_on(day) == f"{unit.kind_on(day).label()} {unit.name}"
        assert find_province(unit.full_name_on(day), on=day) == unit
