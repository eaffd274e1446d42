"""Foreign units, cities and bodies by the names that registers give them."""

import unicodedata

import pytest

from doingoai import AmbiguousNameError, ForeignPartner, PartnerKind, UnknownNameError, find_partner
from doingoai.reference import partner_names, partners


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Hủa Phăn", "Hủa Phăn", "LA"), ("Houaphanh", "Hủa Phăn", "LA"), ("tỉnh Hủa Phăn (Lào)", "Hủa Phăn", "LA"),
        ("Luông Pha Băng", "Luông Pha Băng", "LA"), ("Luang Prabang", "Luông Pha Băng", "LA"),
        ("Xay Nhạ Bu Ly", "Xay Nhạ Bu Ly", "LA"), ("Xay Nhạ By Ly", "Xay Nhạ Bu Ly", "LA"),
        ("Sạ-vẳn-na-khệt", "Savannakhet", "LA"), ("Savanakhet", "Savannakhet", "LA"), ("Chăm-pa-sắc", "Champasak", "LA"),
        ("Xê Kông", "Sê Kông", "LA"), ("Viêng Chăn", "Viêng Chăn", "LA"), ("tỉnh Viêng Chăn", "tỉnh Viêng Chăn", "LA"),
        ("Mondulkiri", "Mondulkiri", "KH"), ("Phnôm Pênh", "Phnôm Pênh", "KH"), ("Tàkeo", "Takeo", "KH"),
        ("Khu tự trị dân tộc Choang Quảng Tây", "Quảng Tây", "CN"), ("Quảng Tây", "Quảng Tây", "CN"),
        ("Khu tự trị dân tộc Choang Quảng Tây, Trung Quốc", "Quảng Tây", "CN"), ("tỉnh Vân Nam", "Vân Nam", "CN"),
        ("Hà Nam", "Hà Nam", "CN"), ("Côn Minh", "Côn Minh", "CN"), ("Kunming", "Côn Minh", "CN"),
        ("thành phố Trường Sa (Trung Quốc)", "Trường Sa (Hồ Nam)", "CN"), ("Changsha", "Trường Sa (Hồ Nam)", "CN"),
        ("Gyeonggi", "Gyeonggi", "KR"), ("tỉnh Gyeonggi, Hàn Quốc", "Gyeonggi", "KR"), ("Gyeonggi-do", "Gyeonggi", "KR"),
        ("tỉnh Gyeongsangbuk-do - Hàn Quốc", "Gyeongsang Bắc", "KR"), ("Daegu", "Daegu", "KR"),
        ("thành phố Sakai", "Sakai", "JP"), ("Kanagawa Prefecture", "Kanagawa", "JP"), ("tỉnh Osaka", "Osaka", "JP"),
        ("Kyoto", "Kyoto", "JP"), ("bang Oregon", "Oregon", "US"), ("Mukdahan", "Mukdahan", "TH"),
        ("Nakhon Phanom của Thái Lan", "Nakhon Phanom", "TH"), ("Băng Cốc", "Băng Cốc", "TH"),
        ("Bayern", "Bayern", "DE"), ("bang Hessen (CHLB Đức)", "Hessen", "DE"), ("Rhône-Alpes", "Auvergne-Rhône-Alpes", "FR"),
        ("Mát-xcơ-va", "Mát-xcơ-va", "RU"), ("thành phố Đài Bắc", "Đài Bắc", "TW"), ("Dubai", "Dubai", "AE"),
        ("Tatarstan (Nga)", "Tatarstan", "RU"),
        ("Xạ-vẳn-nạ-khệt", "Savannakhet", "LA"), ("tỉnh Xiêng Khoàng", "Xiêng Khoảng", "LA"), ("Sway Rieng", "Svay Rieng", "KH"),
        ("Khăm Mouane", "Khammuane", "LA"), ("Na-khon Pa-nom", "Nakhon Phanom", "TH"), ("Punjab (Pakistan)", "Punjab (Pakistan)", "PK"),
    ],
)  # fmt: skip
def test_units_and_cities(text, name, country):
    for form in (text, unicodedata.normalize("NFD", text)):
        partner = find_partner(form)
        assert (partner.name, partner.country) == (name, country)
        assert partner.kind is PartnerKind.LOCAL_GOVERNMENT


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("UNESCO", "international_organization", None), ("WB", "international_organization", None),
        ("Ngân hàng Thế giới", "international_organization", None), ("ASEAN", "international_organization", None),
        ("EU", "international_organization", None), ("Liên minh châu Âu", "international_organization", None),
        ("JICA", "national_government", "JP"), ("KOICA", "national_government", "KR"), ("KOCHAM", "business_association", "KR"),
        ("Phòng Thương mại và Công nghiệp Hàn Quốc tại Việt Nam", "business_association", "KR"),
        ("EuroCham", "business_association", None), ("World Vision", "ngo", "US"), ("Tầm nhìn Thế giới", "ngo", "US"),
        ("Văn phòng Kinh tế và Văn hóa Đài Bắc tại Việt Nam", "other", "TW"), ("Samsung", "enterprise", "KR"),
        ("Đảng Nhân dân Cách mạng Lào", "party", "LA"),
    ],
)  # fmt: skip
def test_bodies_that_the_data_hold(text, kind, country):
    partner = find_partner(text)
    assert (partner.kind.value, partner.country) == (kind, country)
    assert partner in partners()


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Đại sứ quán Nhật Bản tại Việt Nam", "mission", "JP"), ("ĐSQ Hoa Kỳ", "mission", "US"),
        ("Tổng Lãnh sự quán Lào tại Đà Nẵng", "mission", "LA"), ("Dai su quan Nhat Ban", "mission", "JP"),
        ("Chính phủ Hàn Quốc", "national_government", "KR"), ("Bộ Ngoại giao Lào", "national_government", "LA"),
        ("Sở Ngoại vụ Vân Nam", "local_government", "CN"), ("Hải quan Trung Quốc", "national_government", "CN"),
        ("Hội Hữu nghị Ấn Độ - Việt Nam", "ngo", "IN"), ("Trường Đại học Dân tộc Quảng Tây", "university", "CN"),
        ("Hiệp hội Doanh nghiệp Bỉ", "business_association", "BE"), ("Công ty TNHH Canon Việt Nam", "enterprise", "JP"),
        ("Công ty TNHH ABC", "enterprise", None), ("Tập đoàn Xyz", "enterprise", None), ("ABC Co., Ltd", "enterprise", None),
        ("Hansol Group", "enterprise", None), ("Ông John Smith", "individual", None), ("Gates Foundation", "ngo", None),
        ("Toyama University", "university", "JP"), ("Ngân hàng Hàn Quốc", "enterprise", "KR"),
        ("Đảng Cộng sản Ấn Độ", "party", "IN"), ("Tổ chức Trẻ em Campuchia", "ngo", "KH"),
        ("Bệnh viện Hữu nghị Hủa Phăn", "other", "LA"),
    ],
)  # fmt: skip
def test_bodies_known_by_their_form(text, kind, country):
    partner = find_partner(text)
    assert (partner.name, partner.kind.value, partner.country) == (text, kind, country)


def test_a_body_of_a_unit_knows_its_unit():
    assert find_partner("Sở Ngoại vụ Vân Nam").subdivision == "CN-YN"


@pytest.mark.parametrize(
    "text",
    ["", " ", "Trường Sa", "thành phố Trường Sa", "Hoàng Sa", "Quảng Ninh", "tỉnh Quảng Ninh", "Nhật Bản", "Bộ Ngoại giao",
     "Đại sứ quán Việt Nam tại Lào", "Sở Ngoại vụ Quảng Ninh", "UBND tỉnh Quảng Ninh", "Sở Ngoại vụ Lào Cai",
     "Công an tỉnh Thái Bình", "Công ty", "Gyeonggi (Lào)",
     "Gyeonggi (Xyz)", "bang UNESCO", "Quảng Nam-do", "Bà Rịa - Vũng Tàu", "Mục Sư", "X" * 5_000],
)  # fmt: skip
def test_what_is_no_partner(text):
    with pytest.raises(UnknownNameError):
        find_partner(text)


def test_only_text_is_read():
    with pytest.raises(TypeError, match="a foreign partner is found by a str"):
        find_partner(None)  # type: ignore[arg-type]  # that is the point


def test_a_country_alone_is_told_how_to_be_a_partner():
    with pytest.raises(UnknownNameError, match="Did you mean 'Chính phủ Nhật Bản'"):
        find_partner("Nhật Bản")


def test_no_government_is_suggested_for_what_is_no_state():
    with pytest.raises(UnknownNameError) as caught:
        find_partner("Đài Loan")
    assert caught.value.suggestions == ()


def test_did_you_mean():
    with pytest.raises(UnknownNameError, match="Did you mean"):
        find_partner("Savannakhetx")


def test_a_name_of_several_countries_is_ambiguous():
    with pytest.raises(AmbiguousNameError, match=r"\(KR\)"):
        find_partner("Kangwon")
    assert find_partner("Kangwon (Hàn Quốc)").country == "KR"


def test_china_has_no_units_that_have_codes_of_their_own():
    codes = {partner.subdivision for partner in partners()}
    assert not {"CN-TW", "CN-HK", "CN-MO"} & codes
    assert sum(code is not None and code.startswith("CN-") for code in codes) == 31


def test_partners_are_checked():
    with pytest.raises(ValueError, match="is not a PartnerKind"):
        ForeignPartner(name="X", kind="city")
    with pytest.raises(ValueError, match="country"):
        ForeignPartner(name="X", kind="other", country="Lào")
    with pytest.raises(ValueError, match="subdivision"):
        ForeignPartner(name="X", kind="other", subdivision="Lào")
    assert partner_names(ForeignPartner(name="X", kind="other", other_names=["Y"])) == ("X", "Y")
    assert PartnerKind.NGO.label() == "tổ chức phi chính phủ nước ngoài"
    assert PartnerKind.NGO.label("en") == "non-governmental organization"
