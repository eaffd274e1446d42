"""Which known name a written one may be."""

import pytest

from doingoai import UnknownNameError, find_country, find_partner, find_province
from doingoai.reference import matching
from doingoai.reference.matching import MAX_NAME, NameIndex, key_of, may_be, remembered, shortened


@pytest.mark.parametrize(
    ("written", "name", "fits"),
    [
        ("Hà Nội", "Hà Nội", True), ("Ha Noi", "Hà Nội", True), ("Hà Noi", "Hà Nội", True), ("Ha Nôi", "Hà Nội", True),
        ("Hà Nối", "Hà Nội", False), ("Hải Đường", "Hải Dương", False), ("Dak Lak", "Đắk Lắk", True),
        ("Đak Lak", "Đắk Lắk", True), ("Đắk Lắk", "Dak Lak", False), ("Hòa", "Hoà", True), ("Hà", "Hà Nội", False),
    ],
)  # fmt: skip
def test_marks_may_be_left_out_and_none_added(written, name, fits):
    assert may_be(key_of(written), key_of(name)) is fits


def test_a_name_with_its_marks_comes_before_one_that_lacks_them():
    index = NameIndex([("Séc", "CZ"), ("Sec", "other"), ("Séc", "CZ")])
    assert index.find("Séc") == ["CZ"]
    assert index.find("sec") == ["other"]
    assert index.find("Sẽc") == []


def interrupted(monkeypatch, name, when, ask):
    """Let the function *name* of matching ask something once, where it is given *when*, as another thread would."""
    answers, real = [], getattr(matching, name)

    def slow(key):
        if key == when and not answers:
            answers.append(None)
            answers.append(ask())
        return real(key)

    monkeypatch.setattr(matching, name, slow)
    return answers


def test_an_index_of_sounds_is_asked_only_when_it_is_whole(monkeypatch):
    index = NameIndex([("Savan", 1), ("Xavan", 2)])
    answers = interrupted(monkeypatch, "sound_of", key_of("Xavan"), lambda: index.sounding_like("Savan"))
    assert index.sounding_like("Savan") == [1, 2]
    assert answers[1] == [1, 2]


def test_an_index_of_near_names_is_asked_only_when_it_is_whole(monkeypatch):
    index = NameIndex([("Quảng Ninh", 1), ("Quảng Nam", 2)])
    answers = interrupted(monkeypatch, "_pairs", "quangnam", lambda: index.near("Quảng Nin"))
    assert index.near("Quảng Nin") == answers[1] == ["Quảng Ninh", "Quảng Nam"]


def test_near_names_are_bounded():
    index = NameIndex([("Quảng Ninh", 1), ("Quảng Nam", 2)])
    assert index.near("Quảng Nin") == ["Quảng Ninh", "Quảng Nam"]
    assert index.near("x" * 100_000) == []
    assert len(shortened("x" * 100_000)) < 300


def test_answers_and_refusals_are_remembered():
    asked = []

    @remembered
    def look_up(name: str) -> int:
        asked.append(name)
        if name == "no":
            raise UnknownNameError(name, kind="a number", suggestions=["yes"])
        return len(name)

    assert look_up("yes") == look_up("yes") == 3
    refusals = []
    for _ in range(2):
        with pytest.raises(UnknownNameError, match="Did you mean 'yes'") as caught:
            look_up("no")
        refusals.append(caught.value)
    assert refusals[0] is not refusals[1]
    assert asked == ["yes", "no"]


@pytest.mark.parametrize(
    ("find", "name"), [(find_province, "Hà Nội"), (find_country, "Lào"), (find_partner, "Vân Nam")]
)
def test_a_cell_longer_than_any_name_is_not_looked_at(find, name):
    assert find(name.ljust(MAX_NAME)).name == name
    with pytest.raises(UnknownNameError):
        find(name.ljust(MAX_NAME + 1))
