"""Kinds of official documents, their abbreviations, and the bodies that the numbers of documents name."""

from __future__ import annotations

from typing import Final

from doingoai.text.tables import WordTable

__all__ = [
    "BY_WORDS",
    "DOCUMENT_ABBREVIATIONS",
    "DOCUMENT_ISSUERS",
    "DOCUMENT_TYPES",
    "ISSUED_WORDS",
    "SUBJECT_WORDS",
]

DOCUMENT_TYPES: Final = WordTable({
    name.lower(): name
    for name in (
        "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Sắc lệnh", "Nghị quyết", "Nghị quyết liên tịch",
        "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Thông tư liên tịch", "Kết luận", "Quy định", "Quy chế",
        "Quy chế phối hợp", "Hướng dẫn", "Hướng dẫn liên ngành", "Thông báo", "Thông báo kết luận", "Báo cáo",
        "Tờ trình", "Kế hoạch", "Kế hoạch liên tịch", "Chương trình", "Chương trình hành động",
        "Chương trình phối hợp", "Đề án", "Phương án", "Công văn", "Công điện", "Công hàm", "Văn bản",
        "Văn bản hợp nhất", "Biên bản", "Giấy mời", "Giấy phép", "Hợp đồng", "Giấy ủy quyền", "Phiếu trình",
        "Thông tri", "Quyết nghị", "Điện", "Thư mời",
    )
})  # fmt: skip
"""The words for kinds of documents, as they are printed."""

DOCUMENT_ABBREVIATIONS: Final = WordTable({
    "nđ": "Nghị định", "qđ": "Quyết định", "nq": "Nghị quyết", "nqlt": "Nghị quyết liên tịch", "ct": "Chỉ thị",
    "tt": "Thông tư", "ttlt": "Thông tư liên tịch", "pl": "Pháp lệnh", "kh": "Kế hoạch",
    "khlt": "Kế hoạch liên tịch", "bc": "Báo cáo", "ttr": "Tờ trình", "tb": "Thông báo",
    "tbkl": "Thông báo kết luận", "hd": "Hướng dẫn", "hdln": "Hướng dẫn liên ngành", "ctr": "Chương trình",
    "cthđ": "Chương trình hành động", "ctrhđ": "Chương trình hành động", "ctrph": "Chương trình phối hợp",
    "đa": "Đề án", "kl": "Kết luận", "qyđ": "Quy định", "qđi": "Quy định", "qc": "Quy chế",
    "qcph": "Quy chế phối hợp", "bb": "Biên bản", "gm": "Giấy mời", "cv": "Công văn", "vb": "Văn bản",
    "cđ": "Công điện", "hđ": "Hợp đồng", "gp": "Giấy phép", "sl": "Sắc lệnh", "lct": "Lệnh", "l": "Lệnh",
    "vbhn": "Văn bản hợp nhất", "pa": "Phương án", "pt": "Phiếu trình", "gmi": "Giấy mời", "gu": "Giấy ủy quyền",
    "bcn": "Báo cáo", "qđlt": "Quyết định", "ttri": "Thông tri",
})  # fmt: skip
"""Abbreviations of kinds, as they stand in numbers and before them."""

DOCUMENT_ISSUERS: Final = WordTable({
    "cp": "Chính phủ", "ttg": "Thủ tướng Chính phủ", "hđbt": "Hội đồng Bộ trưởng", "ctn": "Chủ tịch nước",
    "qh": "Quốc hội", "ubtvqh": "Ủy ban Thường vụ Quốc hội", "tw": "Trung ương Đảng",
    "btgtw": "Ban Tuyên giáo Trung ương", "btctw": "Ban Tổ chức Trung ương", "bđntw": "Ban Đối ngoại Trung ương",
    "bktw": "Ban Kinh tế Trung ương", "vptw": "Văn phòng Trung ương Đảng", "ubktw": "Ủy ban Kiểm tra Trung ương",
    "bdvtw": "Ban Dân vận Trung ương", "ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân",
    "vpcp": "Văn phòng Chính phủ", "vpctn": "Văn phòng Chủ tịch nước", "vpqh": "Văn phòng Quốc hội",
    "ttcp": "Thanh tra Chính phủ", "tandtc": "Tòa án nhân dân tối cao", "vksndtc": "Viện kiểm sát nhân dân tối cao",
    "ktnn": "Kiểm toán Nhà nước", "nhnn": "Ngân hàng Nhà nước Việt Nam", "bng": "Bộ Ngoại giao",
    "btc": "Bộ Tài chính", "bkhđt": "Bộ Kế hoạch và Đầu tư", "bkh": "Bộ Kế hoạch và Đầu tư", "bct": "Bộ Công Thương",
    "bca": "Bộ Công an", "bqp": "Bộ Quốc phòng", "bnv": "Bộ Nội vụ", "btp": "Bộ Tư pháp",
    "bgdđt": "Bộ Giáo dục và Đào tạo", "byt": "Bộ Y tế", "bxd": "Bộ Xây dựng", "bgtvt": "Bộ Giao thông vận tải",
    "blđtbxh": "Bộ Lao động - Thương binh và Xã hội", "bnnptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bnn": "Bộ Nông nghiệp và Phát triển nông thôn", "bnnmt": "Bộ Nông nghiệp và Môi trường",
    "btnmt": "Bộ Tài nguyên và Môi trường", "btttt": "Bộ Thông tin và Truyền thông",
    "bkhcn": "Bộ Khoa học và Công nghệ", "bvhttdl": "Bộ Văn hóa, Thể thao và Du lịch", "ubdt": "Ủy ban Dân tộc",
    "bdttg": "Bộ Dân tộc và Tôn giáo", "sngv": "Sở Ngoại vụ", "snv": "Sở Nội vụ", "skhđt": "Sở Kế hoạch và Đầu tư",
    "stc": "Sở Tài chính", "sct": "Sở Công Thương", "ubbg": "Ủy ban Biên giới quốc gia", "tctk": "Tổng cục Thống kê",
    "tchq": "Tổng cục Hải quan", "ctk": "Cục Thống kê", "cnvđp": "Cục Ngoại vụ",
    "lhhn": "Liên hiệp các tổ chức hữu nghị", "paccom": "Ban Điều phối viện trợ nhân dân",
})  # fmt: skip
"""Bodies by their abbreviation at the end of a number, without the number of a term (QH14); only certain ones."""

BY_WORDS: Final = ("của", "do")
"""Words between a document and the body that issued it."""

ISSUED_WORDS: Final = ("ký", "ban hành")
"""Words before the date of a document."""

SUBJECT_WORDS: Final = ("về", "về việc", "v/v", "phê duyệt", "quy định")
"""Words between a document and what it is about."""
