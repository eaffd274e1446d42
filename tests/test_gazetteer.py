"""Names in prose, resolved by date and by what follows."""

import datetime as dt

import pytest

from doingoai import AmbiguousNameError, ForeignPartner, Gazetteer, UnknownNameError, find_country, find_province
from doingoai.reference import gazetteer as module
from doingoai.reference import names_of

OLD = dt.date(2021, 1, 1)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.default()


def found(gazetteer: Gazetteer, text: str, on: dt.date | None = None) -> list[tuple[str, str]]:
    return [(text[start:end], type(entity).__name__) for start, end, entity in gazetteer.find_iter(text, on=on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tỉnh Quảng Ninh và Lào", [("Quảng Ninh", "Province"), ("Lào", "Country")]),
        ("Luông Pha Băng, Hủa Phăn, Lào", [("Luông Pha Băng", "ForeignPartner"), ("Hủa Phăn", "ForeignPartner"),
                                           ("Lào", "Country")]),
        ("Hà Nam", [("Hà Nam", "Province")]),
        ("tỉnh Hà Nam (Trung Quốc)", [("Hà Nam", "ForeignPartner"), ("Trung Quốc", "Country")]),
        ("tỉnh Hà Nam, Trung Quốc", [("Hà Nam", "ForeignPartner"), ("Trung Quốc", "Country")]),
        ("tỉnh Hà Nam của Trung Quốc", [("Hà Nam", "ForeignPartner"), ("Trung Quốc", "Country")]),
        ("tỉnh Hà Nam, Lào", [("Hà Nam", "Province"), ("Lào", "Country")]),
        ("tỉnh Hà Nam, xxx Trung Quốc", [("Hà Nam", "Province"), ("Trung Quốc", "Country")]),
        ("quần đảo Trường Sa", []),
        ("Trường Sa (Trung Quốc)", [("Trường Sa", "ForeignPartner"), ("Trung Quốc", "Country")]),
        ("Sơn Tây", []),
        ("Sơn Tây (Trung Quốc)", [("Sơn Tây", "ForeignPartner"), ("Trung Quốc", "Country")]),
        ("Thái Bình Dương, Ấn Độ Dương", []),
        ("Bắc Mỹ và Mỹ Latinh", []),
        ("Đại học Mỹ thuật, Pháp luật, Anh hùng", []),
        ("Chủ tịch Hồ Chí Minh", []),
        ("TP. Hồ Chí Minh; TP.HCM", [("Hồ Chí Minh", "Province"), ("TP.HCM", "Province")]),
        ("HÀ NỘI", [("HÀ NỘI", "Province")]),
        ("Quảng Nam - Đà Nẵng", [("Quảng Nam", "Province"), ("Đà Nẵng", "Province")]),
        ("ASEAN, EU, UNESCO, JICA", [("ASEAN", "ForeignPartner"), ("EU", "ForeignPartner"),
                                     ("UNESCO", "ForeignPartner"), ("JICA", "ForeignPartner")]),
        ("xe Honda và máy Canon", []),
        ("Tập đoàn Samsung", [("Tập đoàn Samsung", "ForeignPartner")]),
        ("tỉnh Gangwon", [("Gangwon", "ForeignPartner")]),
        ("Kangwon", []),  # of both Koreas
        ("Kangwon (Hàn Quốc)", [("Kangwon", "ForeignPartner"), ("Hàn Quốc", "Country")]),
        ("Viêng Chăn", [("Viêng Chăn", "ForeignPartner")]),
        ("Cửu Long, sông Cửu Long", []),
        ("Sạ Vẳn Na Khệt, Hủa-phăn, Luôngphabăng, Inđônêxia", [("Sạ Vẳn Na Khệt", "ForeignPartner"),
         ("Hủa-phăn", "ForeignPartner"), ("Luôngphabăng", "ForeignPartner"), ("Inđônêxia", "Country")]),
        ("bang Victoria, bà Victoria", [("Victoria", "ForeignPartner")]),
        ("thành phố Quế Lâm", [("Quế Lâm", "ForeignPartner")]),
        ("tỉnh Sơn Tây", []),
        ("thành phố Thái Nguyên, TP. Quảng Ngãi", []),
        ("thành phố Đà Nẵng, TP Huế", [("Đà Nẵng", "Province"), ("Huế", "Province")]),
        ("tỉnh, thành phố. Quảng Ninh", [("Quảng Ninh", "Province")]),
        ("", []),
    ],
)  # fmt: skip
def test_names_in_prose(gazetteer, text, expected):
    assert found(gazetteer, text) == expected


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Bắc Ninh", OLD, "bac-ninh-1997"),
        ("Bắc Ninh", None, "bac-ninh-2025"),
        ("Bắc Giang", dt.date(2026, 1, 1), "bac-giang-1997"),
        ("Huế", OLD, "thua-thien-hue-until-2024"),
        ("Hà Tây", OLD, "ha-tay-until-2008"),
    ],
)
def test_the_day_decides(gazetteer, name, on, expected):
    [(start, end, unit)] = gazetteer.find_iter(f"tỉnh {name}", on=on)
    assert unit.id == expected
    assert (start, end) == (5, 5 + len(name))


def test_a_town_is_not_its_province(gazetteer):
    assert found(gazetteer, "thành phố Bắc Ninh", dt.date(2020, 1, 1)) == []
    assert found(gazetteer, "THÀNH PHỐ BẮC NINH", dt.date(2026, 10, 1)) == [("BẮC NINH", "Province")]


def test_a_name_that_nobody_bore_yet_is_not_found(gazetteer):
    assert found(gazetteer, "tỉnh Bắc Giang", dt.date(1990, 1, 1)) == []


def test_entries_of_ones_own(gazetteer):
    office = ForeignPartner(name="Nhóm Hà Nam", kind="other", other_names=("Quảng Ninh", "Thái Bình Dương", "X"))
    mine = gazetteer.with_entries([office])
    assert found(mine, "Nhóm Hà Nam") == [("Nhóm Hà Nam", "ForeignPartner")]
    assert found(mine, "Quảng Ninh") == [("Quảng Ninh", "ForeignPartner")]
    assert found(mine, "Thái Bình Dương") == [("Thái Bình Dương", "ForeignPartner")]
    assert found(mine, "Lào và X") == [("Lào", "Country"), ("X", "ForeignPartner")]
    assert found(gazetteer, "Quảng Ninh") == [("Quảng Ninh", "Province")]
    more = mine.with_entries([ForeignPartner(name="Quảng Ninh", kind="enterprise")])
    assert next(more.find_iter("Quảng Ninh"))[2].kind == "enterprise"
    assert more.entries[1] == office


def test_entries_are_added_to_what_the_library_knows():
    mine = Gazetteer.with_entries([ForeignPartner(name="Nhóm Sao", kind="other")])
    assert found(mine, "Nhóm Sao ở Lào") == [("Nhóm Sao", "ForeignPartner"), ("Lào", "Country")]
    alone = Gazetteer([find_country("Lào")]).with_entries([find_country("Nga")])
    assert found(alone, "Nga, Lào, Mỹ") == [("Nga", "Country"), ("Lào", "Country")]


def test_a_gazetteer_of_ones_own_alone():
    gazetteer = Gazetteer([find_province("Quảng Ninh"), find_country("Lào")])
    assert found(gazetteer, "Quảng Ninh, Lào, Hà Nội") == [("Quảng Ninh", "Province"), ("Lào", "Country")]
    assert gazetteer.find("quang ninh") == find_province("Quảng Ninh")
    assert found(Gazetteer(), "Quảng Ninh") == []


def test_finding_one_name(gazetteer):
    assert gazetteer.find("Lào").name == "Lào"
    assert gazetteer.find("Bắc Ninh", on=OLD).id == "bac-ninh-1997"
    with pytest.raises(AmbiguousNameError, match=r"Hà Nam \(Province\)"):
        gazetteer.find("Hà Nam")
    with pytest.raises(UnknownNameError, match="Did you mean 'Quảng Ninh'"):
        gazetteer.find("Quảng Nin")


def test_names_of():
    assert names_of(find_country("Lào"))[0] == "Lào"
    assert names_of(find_province("Huế")) == ("Huế", "Hue")


def test_what_is_remembered_of_a_text_is_bounded(monkeypatch):
    """Spaces and line breaks make as many spellings of a name as a text likes."""
    monkeypatch.setattr(module, "_NAMES_KNOWN", 3)
    gazetteer = Gazetteer([find_province("Quảng Ninh")])
    for gap in (" ", "  ", "\n", " \n", "\n ", " \n "):
        text = f"Tỉnh Quảng{gap}Ninh"
        assert [entity.name for _, _, entity in gazetteer.find_iter(text)] == ["Quảng Ninh"]
    assert sum(map(len, gazetteer._known.values())) <= 3
