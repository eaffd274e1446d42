"""Words that open or close the name of a body and say what kind of body it is; the kinds are those of PartnerKind."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = ["CLOSING_WORDS", "OPENING_WORDS"]

OPENING_WORDS: Final = WordTable({
    **dict.fromkeys(
        (
            "đại sứ quán", "đsq", "tổng lãnh sự quán", "tlsq", "lãnh sự quán", "lãnh sự danh dự", "phái đoàn",
            "tổng lãnh sự", "đại sứ", "cơ quan đại diện", "trung tâm văn hóa",
        ),
        "mission",
    ),
    **dict.fromkeys(
        (
            "chính phủ", "quốc hội", "nhà nước", "bộ", "thượng viện", "hạ viện", "nghị viện", "cơ quan hợp tác",
            "tổng cục", "đoàn thủ tướng", "thủ tướng", "tổng thống", "chủ tịch nước",
            "ban đối ngoại trung ương đảng", "nhà vua", "hoàng gia", "cơ quan phát triển",
        ),
        "national_government",
    ),
    **dict.fromkeys(
        (
            "chính quyền", "ubnd", "ủy ban nhân dân", "chính phủ nhân dân", "văn phòng ngoại vụ", "sở ngoại vụ",
            "ban ngoại vụ", "tòa thị chính", "hội đồng thành phố", "hội đồng tỉnh", "hội đồng nhân dân", "hđnd",
            "thành ủy", "tỉnh ủy", "khu ủy", "bộ chỉ huy quân sự", "công an", "sở", "đoàn đại biểu", "hội đồng vùng",
            "biên phòng", "hải quan", "cục", "chi cục", "phòng ngoại vụ", "văn phòng tỉnh", "chính quyền nhân dân",
        ),
        "local_government",
    ),
    **dict.fromkeys(
        (
            "hội hữu nghị", "quỹ", "tổ chức", "hội chữ thập đỏ", "chữ thập đỏ", "hội", "liên đoàn", "nhóm",
            "caritas", "đoàn bác sĩ", "câu lạc bộ", "giáo hội", "hội từ thiện",
        ),
        "ngo",
    ),
    **dict.fromkeys(
        (
            "trường đại học", "đại học", "học viện", "trường cao đẳng", "trường", "viện", "viện nghiên cứu",
            "viện khoa học", "trung tâm nghiên cứu",
        ),
        "university",
    ),
    **dict.fromkeys(
        (
            "phòng thương mại", "phòng công nghiệp", "phòng thương mại và công nghiệp", "hiệp hội doanh nghiệp",
            "hội doanh nghiệp", "hiệp hội thương mại", "hiệp hội", "liên đoàn kinh tế", "liên đoàn doanh nghiệp",
            "câu lạc bộ doanh nghiệp", "liên đoàn công nghiệp", "đoàn doanh nghiệp", "hội đồng kinh doanh",
        ),
        "business_association",
    ),
    **dict.fromkeys(
        (
            "công ty", "cty", "tập đoàn", "tổng công ty", "ngân hàng", "hãng", "doanh nghiệp", "liên doanh",
            "nhà đầu tư", "công ty tnhh", "công ty cổ phần", "xí nghiệp", "hãng hàng không",
        ),
        "enterprise",
    ),
    **dict.fromkeys(("đảng",), "party"),
    **dict.fromkeys(("ông", "bà", "ngài", "giáo sư", "gs", "tiến sĩ", "ts", "nghệ sĩ", "mr", "mrs"), "individual"),
    **dict.fromkeys(("văn phòng kinh tế và văn hóa", "văn phòng kinh tế văn hóa", "bệnh viện"), "other"),
})  # fmt: skip
"""Words before the name of a body. All but enterprises and persons are Vietnamese unless a foreign place is named."""

CLOSING_WORDS: Final = WordTable({
    **dict.fromkeys(
        (
            "co., ltd", "co.,ltd", "co. ltd", "co ltd", "co., ltd.", "co.,ltd.", "ltd", "ltd.", "limited", "corp",
            "corp.", "corporation", "inc", "inc.", "llc", "gmbh", "ag", "group", "holdings", "holding", "jsc",
            "pte ltd", "pte. ltd.", "pte. ltd", "plc", "company", "s.a.", "sas", "b.v.", "bank", "industries",
            "electronics", "motors", "energy", "steel", "logistics", "technology", "international co., ltd",
        ),
        "enterprise",
    ),
    **dict.fromkeys(("foundation", "fund", "ngo"), "ngo"),
    **dict.fromkeys(("university", "institute", "college"), "university"),
    **dict.fromkeys(("chamber of commerce", "business association"), "business_association"),
    **dict.fromkeys(("embassy", "consulate"), "mission"),
})  # fmt: skip
"""Words at the end of a name in English."""
