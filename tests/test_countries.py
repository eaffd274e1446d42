"""Countries by the names that Vietnamese texts give them."""

import sys
import unicodedata

import pytest

from doingoai import AmbiguousNameError, Country, Gazetteer, UnknownNameError, countries, find_country
from doingoai.reference import country_label, country_names, find_market
from doingoai.reference.matching import NameIndex


def test_there_are_249():
    assert len(countries()) == 249
    assert [country.alpha_2 for country in countries()] == sorted(country.alpha_2 for country in countries())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Lào", "LA"), ("LÀO", "LA"), ("CHDCND Lào", "LA"), ("Cộng hòa Dân chủ Nhân dân Lào", "LA"), ("nước Lào", "LA"),
        ("Mỹ", "US"), ("Hoa Kỳ", "US"), ("Hợp chủng quốc Hoa Kỳ", "US"), ("Hợp chúng quốc Hoa Kỳ", "US"), ("Mĩ", "US"),
        ("USA", "US"), ("In-đô-nê-xi-a", "ID"), ("Inđônêxia", "ID"), ("Úc", "AU"), ("Australia", "AU"),
        ("Ô-xtrây-li-a", "AU"), ("UAE", "AE"), ("Ả-rập Xê-út", "SA"), ("Saudi Arabia", "SA"), ("Thuỵ Sĩ", "CH"),
        ("Thụy Sỹ", "CH"), ("nhật bản", "JP"), ("Nhật", "JP"), ("Cộng hoà Nhân dân Trung Hoa", "CN"), ("TQ", "CN"),
        ("Anh", "GB"), ("Vương quốc Anh", "GB"), ("LB Nga", "RU"), ("Liên bang Nga", "RU"), ("Đài Loan", "TW"),
        ("Đài Loan (Trung Quốc)", "TW"), ("Hồng Công", "HK"), ("Hong Kong", "HK"), ("Ma Cao", "MO"), ("Macau", "MO"),
        ("Đại Hàn Dân Quốc", "KR"), ("CHDCND Triều Tiên", "KP"), ("Côte d’Ivoire", "CI"), ("Bờ Biển Ngà", "CI"),
        ("Ti-mo Lét-xtê", "TL"), ("Tòa thánh", "VA"), ("Palestine", "PS"), ("CHXHCN Việt Nam", "VN"), ("GB", "GB"),
        ("MY", "MY"), ("My", "US"), ("Y", "IT"), ("Nuoc Duc", "DE"), ("Cộng hòa Ý", "IT"), ("CH Congo", "CG"),
        ("CHDC Congo", "CD"), ("Niger", "NE"), ("Nigeria", "NG"), ("Guinea", "GN"), ("Guinea-Bissau", "GW"),
        ("Dominica", "DM"), ("Cộng hòa Dominica", "DO"), ("Sudan", "SD"), ("Nam Sudan", "SS"), ("Gru-di-a", "GE"),
        ("An-gô-la", "AO"), ("Inđônêsia", "ID"), ("Kampuchia", "KH"), ("CH Belarus", "BY"), ("CHLB Brazil", "BR"),
        ("Nước Cộng hòa Dân chủ Nhân dân Lào", "LA"), ("Cộng hòa XHCN Việt Nam", "VN"), ("VQ Bỉ", "BE"),
        ("Ô-xtơ-ri-a", "AT"), ("Sri Lan-ca", "LK"),
    ],
)  # fmt: skip
def test_names_of_every_kind(text, code):
    assert find_country(text).alpha_2 == code
    assert find_country(unicodedata.normalize("NFD", text)).alpha_2 == code


@pytest.mark.parametrize(
    "text",
    ["", " ", "nước", "anh em", "Mỹ Tho", "Đức Phật", "áo dài", "Liên minh châu Âu", "EU", "ASEAN", "Ấn Độ Dương",
     "Trung Đông", "Đông Nam Á", "Cộng hòa Trung Hoa", "Liên Xô", "Hạ Lan", "Scotland", "Quảng Ninh", "zz", "Việt", "X" * 5_000],
)  # fmt: skip
def test_what_is_no_country(text):
    with pytest.raises(UnknownNameError):
        find_country(text)


def test_only_text_is_read():
    with pytest.raises(TypeError, match="a country is found by a str, not by int 84"):
        find_country(84)  # type: ignore[arg-type]  # that is the point


def test_did_you_mean():
    with pytest.raises(UnknownNameError, match="Did you mean 'Campuchia'"):
        find_country("Campuchi")


def test_labels_follow_state_practice_and_may_be_changed():
    assert find_country("Đài Loan").name == "Đài Loan"
    assert {code: country_label(code) for code in ("TW", "HK", "MO", "PS", "LA")} == {
        "TW": "Đài Loan (Trung Quốc)",
        "HK": "Hồng Công (Trung Quốc)",
        "MO": "Ma Cao (Trung Quốc)",
        "PS": "Palestine",
        "LA": "Lào",
    }
    assert country_label("MO", {"MO": "Macau"}) == "Macau"
    with pytest.raises(UnknownNameError, match="a country code"):
        country_label("XX")


def test_a_country_is_its_code():
    assert Country(alpha_2="LA", name="Laos") == find_country("Lào")
    assert Country(alpha_2="LA", name="Laos").label == "Laos"
    assert eval(repr(find_country("Lào")), {"Country": Country}) == find_country("Lào")  # noqa: S307  # evaluates back
    with pytest.raises(ValueError, match="alpha_2"):
        Country(alpha_2="lao", name="Lào")


@pytest.mark.parametrize(
    ("text", "market"), [("Lào", "LA"), ("EU", "EU"), ("Trung Đông", "Trung Đông"), ("ĐÔNG NAM Á", "Đông Nam Á")]
)
def test_markets_are_countries_or_regions(text, market):
    assert find_market(text) == market


@pytest.mark.parametrize("text", ["Quảng Ninh", "X" * 5_000, "Á"])
def test_what_is_no_market(text):
    with pytest.raises(UnknownNameError):
        find_market(text)
    with pytest.raises(TypeError):
        find_market(None)  # type: ignore[arg-type]  # that is the point


def test_a_form_of_several_countries_is_ambiguous(monkeypatch):
    index = NameIndex([("Triều Tiên", find_country("Hàn Quốc")), ("Triều Tiên", find_country("CHDCND Triều Tiên"))])
    monkeypatch.setattr(sys.modules["doingoai.reference.countries"], "_index", lambda: index)
    with pytest.raises(AmbiguousNameError, match="'Hàn Quốc' or 'Triều Tiên'"):
        find_country("Triều Tiên ")  # with a space: the name itself may have been asked for and remembered


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo", ["CD", "CG"]), ("Công-gô", ["CD", "CG"]), ("nước Congo", ["CD", "CG"]), ("congo", ["CD", "CG"]),
        ("Guiana", ["GF", "GY"]), ("Virgin Islands", ["VG", "VI"]), ("Quần đảo Virgin", ["VG", "VI"]),
        ("Saint Martin", ["MF", "SX"]), ("Cộng hòa Triều Tiên", ["KP", "KR"]),
    ],
)  # fmt: skip
def test_a_name_that_two_countries_share_says_neither(text, codes):
    """Both readings are told, and each is read back."""
    with pytest.raises(AmbiguousNameError) as refusal:
        find_country(text)
    assert [find_country(name).alpha_2 for name in refusal.value.candidates] == codes
    assert found_in_prose(f"Đoàn {text} thăm tỉnh.") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Guinea", "GN"), ("Guinea Xích Đạo", "GQ"), ("Sudan", "SD"), ("Nam Sudan", "SS"), ("Samoa", "WS"),
        ("Tây Samoa", "WS"), ("Samoa thuộc Mỹ", "AS"), ("Dominica", "DM"), ("Thịnh vượng chung Dominica", "DM"),
        ("CH Dominica", "DO"), ("CH Dominicana", "DO"), ("Dominicana", "DO"), ("Triều Tiên", "KP"), ("Korea", "KR"),
        ("Cộng hòa Hàn Quốc", "KR"), ("Cộng hòa Công-gô", "CG"), ("Cộng hòa Dân chủ Công-gô", "CD"), ("Guyana", "GY"),
        ("Guyana thuộc Pháp", "GF"), ("Quần đảo Virgin thuộc Mỹ", "VI"), ("Micronesia", "FM"), ("Papua New Guinea", "PG"),
    ],
)  # fmt: skip
def test_the_country_that_the_state_calls_so(text, code):
    """A short name that only one country officially bears is that country, though others have it in theirs."""
    assert find_country(text).alpha_2 == code


def test_every_country_is_found_by_the_name_it_is_shown_by():
    """The short and the formal name, and the label that is printed, tell one country from all others."""
    for country in countries():
        for name in filter(None, (country.name, country.formal_name, country.label)):
            assert find_country(name) == country


def found_in_prose(text):
    return [entity for _, _, entity in Gazetteer.default().find_iter(text)]


def test_names_of_a_country():
    assert country_names(find_country("Lào"))[:2] == ("Lào", "Cộng hòa Dân chủ Nhân dân Lào")
    assert country_names(find_country("Niger"))[0] == "Niger"
