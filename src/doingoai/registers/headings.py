"""The headings people write over the columns of a register, and what each of them means for each kind of record.

A heading means a *slot*: a field (``title``), or a part of one (``period.start``, ``items.unit``). Headings are
compared folded and with their abbreviations written out, so each is listed once, in ordinary spelling. The first
heading of a slot is the one that is written into new registers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["ABBREVIATIONS", "COMMON", "FILLERS", "HEADINGS", "IGNORED", "QUALIFIERS"]


def __dir__() -> list[str]:
    return __all__


IGNORED: Final = ("stt", "tt", "số tt", "số thứ tự", "no", "no.", "order", "#")
"""Headings of columns that only number the rows."""

ABBREVIATIONS: Final[Mapping[str, str]] = {
    "bc": "báo cáo", "cq": "cơ quan", "csdl": "cơ sở dữ liệu", "cty": "công ty", "dn": "doanh nghiệp",
    "dt": "điện thoại", "đa": "dự án", "đt": "đầu tư", "đp": "địa phương", "đv": "đơn vị", "đvt": "đơn vị tính",
    "dvt": "đơn vị tính", "gt": "giá trị", "kh": "kế hoạch", "kl": "khối lượng", "kn": "kim ngạch", "kp": "kinh phí",
    "nd": "nội dung", "nk": "nhập khẩu", "nn": "nước ngoài", "nđt": "nhà đầu tư", "pcp": "phi chính phủ",
    "pcpnn": "phi chính phủ nước ngoài", "qđ": "quyết định", "qg": "quốc gia", "sl": "số lượng", "sp": "sản phẩm",
    "t/g": "thời gian", "tg": "thời gian", "tgian": "thời gian", "tp": "thành phố", "ttqt": "thỏa thuận quốc tế",
    "vb": "văn bản", "vt": "viện trợ", "xk": "xuất khẩu",
}  # fmt: skip
"""What the short words of headings stand for."""

FILLERS: Final = ("các", "của", "về", "là", "theo", "và", "the", "of")
"""Words that a heading may have or lack."""

QUALIFIERS: Final = (
    "tham gia", "tham dự", "thực hiện", "chuyến đi", "chuyến công tác", "của đoàn", "đoàn", "dự kiến", "nếu có",
    "kèm theo", "cụ thể", "chi tiết", "chính", "trong năm", "trong kỳ", "trong tháng", "năm", "tháng", "quý", "kỳ",
    "công tác", "hợp tác", "tổ chức", "đăng ký", "chức vụ",
)  # fmt: skip
"""Words after a heading that leave its meaning; any others ("số người" + "nước ngoài") may change it."""

_PERIOD: Final = {
    "period": (
        "thời gian", "thời gian thực hiện", "thời điểm", "ngày", "ngày tháng", "ngày tháng năm", "thời kỳ", "kỳ",
        "period", "date", "when", "time",
    ),
    "period.start": (
        "từ ngày", "ngày bắt đầu", "bắt đầu", "ngày khởi công", "thời gian bắt đầu", "thời gian từ",
        "thời gian từ ngày", "start", "start date", "from",
    ),
    "period.end": (
        "đến ngày", "ngày kết thúc", "kết thúc", "thời gian kết thúc", "thời gian đến", "thời gian đến ngày",
        "tới ngày", "end", "end date", "to",
    ),
    "period.days": ("số ngày", "thời lượng", "thời gian số ngày", "days"),
    "period.year": ("năm", "year", "thời gian năm", "năm thực hiện"),
    "period.quarter": ("quý", "quarter", "thời gian quý"),
    "period.month": ("tháng", "month", "thời gian tháng"),
}  # fmt: skip

_PROVINCES: Final = (
    "địa phương", "tỉnh", "tỉnh/thành phố", "tỉnh, thành phố", "tỉnh thành", "tên tỉnh", "mã tỉnh", "địa bàn",
    "tỉnh/tp", "province", "provinces", "địa phương việt nam",
)  # fmt: skip

COMMON: Final[Mapping[str, tuple[str, ...]]] = {
    "note": ("ghi chú", "chú thích", "lưu ý", "note", "notes", "remark", "remarks"),
    "id": ("mã", "mã số", "mã hồ sơ", "id", "mã bản ghi"),
    "counts_in_totals": ("tính vào tổng", "counts in totals"),
}
"""Headings that mean the same for every kind of record."""

HEADINGS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "delegation": {
        "title": (
            "tên đoàn", "đoàn", "tên đoàn công tác", "đoàn công tác", "tên đoàn ra", "tên đoàn vào", "tên gọi đoàn",
            "title", "delegation", "tên chuyến đi", "chuyến công tác", "tên đoàn khách", "đoàn khách",
        ),
        "direction": (
            "đoàn ra/đoàn vào", "loại đoàn ra vào", "chiều", "hướng", "đoàn ra vào", "ra/vào", "chiều đoàn",
            "direction", "đoàn đi/đến", "phân loại đoàn",
        ),
        "kind": ("loại đoàn", "tính chất đoàn", "loại hình đoàn", "loại hình", "tính chất", "kind"),
        "channel": ("kênh", "kênh đối ngoại", "kênh hợp tác", "channel"),
        "level": ("cấp đoàn", "cấp", "cấp trưởng đoàn", "level"),
        "head": ("trưởng đoàn", "họ tên trưởng đoàn", "họ và tên trưởng đoàn", "người dẫn đầu", "trưởng đoàn họ tên",
            "họ tên, chức vụ trưởng đoàn", "họ và tên, chức vụ trưởng đoàn", "head"),
        "head.role": ("chức vụ", "chức vụ trưởng đoàn", "chức danh", "head role"),
        "head.organisation": ("đơn vị công tác", "cơ quan công tác", "trưởng đoàn đơn vị", "trưởng đoàn cơ quan"),
        "provinces": (*_PROVINCES, "địa phương cử đoàn", "địa phương đón đoàn"),
        "partners": (
            "đối tác", "bên nước ngoài", "đối tác nước ngoài", "phía nước ngoài", "cơ quan nước ngoài",
            "đối tác làm việc", "partners", "partner", "tổ chức nước ngoài",
        ),
        "countries": (
            "quốc gia", "nước", "nước đến", "từ nước", "quốc gia/vùng lãnh thổ", "quốc gia, vùng lãnh thổ",
            "quốc tịch", "nước công tác", "nước đi", "đến nước", "nơi đến nước", "nước/vùng lãnh thổ",
            "nước, vùng lãnh thổ", "nước đến công tác", "quốc gia đến", "tên nước", "countries", "country",
            "đến từ nước", "đến từ", "từ quốc gia", "đến từ quốc gia",
            "nơi đến", "nơi công tác", "địa bàn công tác",
        ),
        "members": (
            "số người", "số thành viên", "thành viên", "số lượng người", "số lượng thành viên", "số khách", "quy mô",
            "quy mô đoàn", "số cán bộ", "người", "số lượng người đi", "tổng số người", "members",
        ),
        "visits": (
            "số lượt người", "số lượt", "lượt người", "lượt", "số lượng lượt người", "tổng số lượt người",
            "lượt khách", "số lượt khách", "visits",
        ),
        "members+visits": ("số đoàn/lượt người", "số đoàn/số lượt người", "số đoàn/số người", "số người/lượt người",
            "đoàn/lượt người", "số đoàn, lượt người"),
        "groups": ("số đoàn", "số lượng đoàn", "tổng số đoàn"),
        "composition": ("thành phần", "thành phần đoàn", "composition"),
        "purpose": (
            "mục đích", "nội dung", "nội dung làm việc", "mục đích chuyến đi", "nội dung công tác",
            "nội dung, mục đích",
            "mục đích, nội dung", "nội dung chuyến đi", "chương trình", "purpose", "mục đích công tác",
        ),
        "result": ("kết quả", "kết quả chuyến đi", "kết quả làm việc", "result"), "host": (
            "cơ quan mời/tiếp", "cơ quan mời", "cơ quan tiếp", "cơ quan đón tiếp", "đơn vị đón tiếp",
            "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị mời", "đơn vị tiếp", "đơn vị tiếp đón", "cơ quan tiếp đón",
            "host", "cơ quan, đơn vị chủ trì", "đơn vị tổ chức", "cơ quan cử đoàn", "cơ quan cử", "người tiếp",
            "lãnh đạo tiếp",
        ),
        "stated_duration": ("thời gian lưu trú", "thời gian công tác", "stated duration"),
        "in_plan.not": ("ngoài kế hoạch",),
        "cost": ("kinh phí", "tổng kinh phí", "chi phí", "dự toán", "dự toán kinh phí", "cost", "kinh phí thực hiện"),
        "funding": ("nguồn kinh phí", "nguồn", "nguồn chi", "nguồn kinh phí chi trả", "funding"),
        "in_plan": (
            "trong kế hoạch", "trong/ngoài kế hoạch", "trong kế hoạch/ngoài kế hoạch", "trong hay ngoài kế hoạch",
            "theo kế hoạch", "kế hoạch", "in plan",
        ),
        "decision": (
            "số quyết định", "quyết định", "văn bản cho phép", "số văn bản", "văn bản", "quyết định cử đoàn",
            "số/ngày quyết định", "số, ngày quyết định", "căn cứ", "decision", "số quyết định, ngày",
            "văn bản đồng ý", "chủ trương",
        ),
        "report_submitted": (
            "báo cáo kết quả", "đã báo cáo", "đã nộp báo cáo", "nộp báo cáo", "báo cáo", "report submitted",
        ),
        "status": ("tình trạng", "trạng thái", "tình hình thực hiện", "status"
            ), **{slot: words for slot, words in _PERIOD.items() if slot not in {"period.start", "period.end"}},
        "period": (*_PERIOD["period"], "thời gian làm việc", "thời gian thăm", "thời gian thăm, làm việc",
            "thời gian đến làm việc", "thời gian hoạt động"),
        "period.start": (*_PERIOD["period.start"], "ngày đi", "ngày đến", "ngày xuất cảnh", "ngày nhập cảnh",
            "thời gian đi", "đi", "thời gian ngày đi"),
        "period.end": (*_PERIOD["period.end"], "ngày về", "ngày rời", "ngày rời đi", "thời gian về",
            "thời gian ngày về"),
    },
    "agreement": {
        "title": (
            "tên thỏa thuận", "tên gọi", "tên văn bản", "tên thỏa thuận quốc tế", "thỏa thuận", "tên văn kiện",
            "tên văn bản thỏa thuận", "thỏa thuận quốc tế", "tên ttqt", "văn kiện", "tên bản ghi nhớ",
            "nội dung thỏa thuận", "title", "tên văn bản ký kết", "văn bản ký kết", "tên",
        ),
        "instrument": (
            "loại", "loại văn bản", "loại thỏa thuận", "hình thức văn bản", "loại văn kiện",
            "loại thỏa thuận quốc tế", "thể loại", "instrument", "danh nghĩa văn bản",
        ),
        "vietnamese_party": (
            "cơ quan ký", "cơ quan ký kết", "bên việt nam", "phía việt nam", "đơn vị ký", "đơn vị ký kết",
            "chủ thể ký", "bên ký kết việt nam", "các bên ký kết việt nam", "các bên việt nam",
            "bên ký việt nam", "cơ quan ký việt nam", "bên ký phía việt nam", "vietnamese party",
            "cơ quan chủ trì", "cơ quan đề xuất",
        ),
        "party_level": ("cấp ký", "cấp ký kết", "cấp", "cấp thỏa thuận", "party level", "danh nghĩa ký"),
        "provinces": _PROVINCES, "foreign_parties": (
            "bên nước ngoài", "đối tác nước ngoài", "đối tác", "phía nước ngoài", "bên ký nước ngoài",
            "bên ký kết nước ngoài", "các bên ký kết nước ngoài", "các bên nước ngoài",
            "đối tác ký kết", "cơ quan ký nước ngoài", "bên ký phía nước ngoài", "foreign parties", "đối tác ký",
            "foreign party", "tổ chức nước ngoài",
        ),
        "country": ("quốc gia", "nước", "quốc tịch", "quốc gia/vùng lãnh thổ", "nước đối tác", "country"),
        "concluded": (
            "ngày ký", "ngày ký kết", "thời gian ký", "thời gian ký kết", "thời điểm ký", "ngày tháng ký",
            "ngày, tháng, năm ký", "năm ký", "concluded", "thời gian", "ngày trao", "ngày", "ngày ký thỏa thuận",
        ),
        "act": ("hình thức", "hình thức ký", "ký/trao", "hành vi", "hình thức ký kết", "act"),
        "place": ("nơi ký", "địa điểm", "địa điểm ký", "địa điểm ký kết", "nơi ký kết", "place"),
        "mode": ("phương thức ký", "phương thức", "trực tiếp/trực tuyến", "mode"),
        "in_force_from": ("ngày hiệu lực", "ngày có hiệu lực", "hiệu lực từ", "hiệu lực từ ngày", "hiệu lực",
            "thời điểm có hiệu lực", "in force from"),
        "expires": ("ngày hết hiệu lực", "hết hiệu lực", "ngày hết hạn", "hiệu lực đến", "hiệu lực đến ngày",
            "hết hạn", "có hiệu lực đến", "expires"),
        "term": ("thời hạn", "thời hạn hiệu lực", "thời hạn thỏa thuận", "thời gian hiệu lực", "term"),
        "renewal": ("gia hạn", "điều khoản gia hạn", "renewal"),
        "fields": ("lĩnh vực", "lĩnh vực hợp tác", "nội dung hợp tác", "nội dung", "nội dung chính", "fields", "field"
            ),
        "value": ("giá trị", "trị giá", "kinh phí", "tổng giá trị", "value"),
        "signatories": ("người ký", "đại diện ký", "người ký kết", "đại diện ký kết", "người đại diện ký",
            "signatories"),
        "twinning": ("kết nghĩa", "twinning"),
        "languages": ("ngôn ngữ", "ngôn ngữ văn bản", "languages"),
        "inherited_by": ("đơn vị kế thừa", "cơ quan kế thừa", "kế thừa", "inherited by"),
        "reported_on": ("ngày báo cáo", "ngày báo cáo thủ tướng", "báo cáo ngày", "reported on"),
        "status": ("tình trạng", "trạng thái", "tình trạng hiệu lực", "tình hình thực hiện", "status", "hiện trạng"),
    },
    "aidshipment": {
        "direction": (
            "chiều viện trợ", "loại viện trợ", "chiều", "viện trợ đi/đến", "hướng", "direction", "cho/nhận",
            "viện trợ đi/tiếp nhận",
        ),
        "providers": (
            "bên viện trợ", "nhà tài trợ", "đơn vị tài trợ", "đơn vị viện trợ", "bên tài trợ", "tổ chức tài trợ",
            "nhà tài trợ/bên viện trợ", "tổ chức viện trợ", "tổ chức, cá nhân viện trợ", "tên tổ chức", "bên tặng",
            "đơn vị hỗ trợ", "đơn vị trao tặng", "đơn vị tặng", "bên hỗ trợ", "providers", "provider",
            "tổ chức/cá nhân tài trợ", "tổ chức phi chính phủ nước ngoài", "đối tác viện trợ",
        ),
        "recipients": (
            "đơn vị tiếp nhận", "bên tiếp nhận", "cơ quan tiếp nhận", "bên nhận", "đơn vị thụ hưởng", "đơn vị nhận",
            "đơn vị được hỗ trợ", "địa phương tiếp nhận", "bên được viện trợ", "bên nhận viện trợ", "nơi nhận",
            "recipients", "recipient", "đối tượng thụ hưởng", "bên thụ hưởng", "địa phương được hỗ trợ",
        ),
        "areas": ("địa bàn", "địa phương", "tỉnh", "địa bàn thực hiện", "địa bàn triển khai", "nơi thực hiện"),
        "period": (*_PERIOD["period"], "thời gian trao tặng", "ngày trao", "ngày tiếp nhận", "thời gian tiếp nhận",
            "thời gian hỗ trợ", "thời gian viện trợ", "ngày trao tặng"
            ), **{slot: words for slot, words in _PERIOD.items() if slot != "period"}, "items": ("hiện vật",
            "hàng hóa", "danh mục hàng", "vật tư", "vật phẩm", "hàng viện trợ", "danh mục viện trợ",
            "nội dung viện trợ", "mặt hàng", "tên hàng", "tên hàng hóa", "hiện vật viện trợ", "items", "chủng loại",
            "trang thiết bị", "hình thức và nội dung hỗ trợ", "nội dung hỗ trợ", "quà tặng"),
        "items.unit": ("đơn vị tính", "đơn vị", "unit", "hiện vật đơn vị tính"),
        "items.number": ("số lượng", "hiện vật số lượng", "quantity", "khối lượng"),
        "value": ("giá trị", "trị giá", "tổng giá trị", "giá trị viện trợ", "số tiền", "tiền mặt", "thành tiền",
            "kinh phí", "giá trị quy đổi", "giá trị khoản viện trợ", "value", "tổng trị giá"),
        "stated_equivalents": ("quy đổi", "tương đương", "giá trị tương đương", "stated equivalents",
            "trị giá quy đổi"),
        "modality": ("phương thức", "hình thức viện trợ", "phương thức viện trợ", "loại hình viện trợ", "loại hình",
            "modality", "hình thức"),
        "source_kind": ("nguồn viện trợ", "loại nguồn", "nguồn", "loại nhà tài trợ", "source kind", "nguồn vốn"),
        "commitment": ("giá trị cam kết", "cam kết", "vốn cam kết", "giá trị viện trợ cam kết", "commitment"),
        "approved": ("giá trị phê duyệt", "phê duyệt", "giá trị được phê duyệt", "vốn phê duyệt", "approved"),
        "disbursed": ("giải ngân", "giá trị giải ngân", "đã giải ngân", "vốn giải ngân", "lũy kế giải ngân",
            "disbursed"),
        "counterpart": ("vốn đối ứng", "đối ứng", "counterpart"),
        "owner": ("chủ khoản viện trợ", "chủ dự án", "chủ khoản", "cơ quan chủ quản", "owner"),
        "sector": ("lĩnh vực", "ngành", "lĩnh vực viện trợ", "sector"),
        "decision": ("quyết định phê duyệt", "số quyết định", "quyết định", "văn bản phê duyệt",
            "số quyết định phê duyệt", "văn bản", "decision"),
        "group": ("nhóm", "đợt", "group", "thuộc đợt"),
        "title": ("tên khoản viện trợ", "tên dự án", "khoản viện trợ", "tên chương trình, dự án", "dự án",
            "tên dự án/khoản viện trợ", "tên dự án, khoản viện trợ", "tên chương trình, dự án, khoản viện trợ",
            "chương trình, dự án", "title", "tên khoản viện trợ/dự án"),
    },
    "tradeexport": {
        "origin": (
            "địa phương", "tỉnh", "xuất xứ", "nơi xuất xứ", "tỉnh/thành phố", "nơi sản xuất", "địa phương xuất khẩu",
            "origin", "tỉnh xuất khẩu", "nguồn gốc", "tỉnh, thành phố", "mã tỉnh",
        ),
        "product": (
            "mặt hàng", "sản phẩm", "tên hàng", "hàng hóa", "tên mặt hàng", "nhóm hàng", "mặt hàng xuất khẩu",
            "tên sản phẩm", "nhóm mặt hàng", "product", "tên hàng hóa", "sản phẩm xuất khẩu", "nông sản",
        ),
        "market": (
            "thị trường", "nước nhập khẩu", "thị trường xuất khẩu", "thị trường nhập khẩu", "nước", "quốc gia",
            "nước đến", "quốc gia nhập khẩu", "market", "thị trường đến", "xuất khẩu sang",
        ),
        "period": (*_PERIOD["period"], "vụ", "niên vụ", "mùa vụ", "kỳ báo cáo", "vụ mùa", "thời gian xuất khẩu"
            ), **{slot: words for slot, words in _PERIOD.items() if slot != "period"}, "quantity": (
            "khối lượng", "sản lượng", "số lượng", "lượng", "sản lượng xuất khẩu", "khối lượng xuất khẩu", "quantity",
            "số lượng xuất khẩu", "lượng xuất khẩu", "xuất khẩu khối lượng", "xuất khẩu lượng",
        ),
        "quantity.unit": ("đơn vị tính", "unit", "đơn vị"), "value": (
            "kim ngạch", "trị giá", "giá trị", "kim ngạch xuất khẩu", "giá trị xuất khẩu", "trị giá xuất khẩu",
            "value", "doanh thu xuất khẩu", "xuất khẩu kim ngạch", "xuất khẩu trị giá", "xuất khẩu giá trị",
        ),
        "hs_code": ("mã hs", "hs", "mã số hs", "mã hàng", "mã hàng hóa", "hs code"),
        "hs_version": ("phiên bản hs", "hs version"),
        "basis": ("căn cứ thống kê", "cơ sở thống kê", "cách tính", "basis"),
        "flow": ("loại hình xuất khẩu", "loại hình", "hình thức xuất khẩu", "flow"),
        "exporter": ("đơn vị xuất khẩu", "doanh nghiệp xuất khẩu", "nhà xuất khẩu", "doanh nghiệp",
            "công ty xuất khẩu", "công ty", "exporter"),
        "importer": ("đơn vị nhập khẩu", "doanh nghiệp nhập khẩu", "nhà nhập khẩu", "đối tác nhập khẩu", "importer"),
        "transport": ("phương thức vận chuyển", "vận chuyển", "phương tiện", "đường vận chuyển", "cửa khẩu",
            "transport"),
        "status": ("tình trạng", "loại số liệu", "trạng thái", "status"),
    },
    "event": {
        "name": ("tên hội nghị", "tên sự kiện", "tên hội nghị/hội thảo", "tên hội nghị, hội thảo", "tên hoạt động",
            "sự kiện", "hội nghị", "hội thảo", "hoạt động", "tên", "name", "event"),
        "kind": ("loại sự kiện", "loại hình", "loại", "loại hình sự kiện", "kind"),
        "ordinal": ("lần thứ", "lần", "ordinal"),
        "period": (*_PERIOD["period"], "thời gian tổ chức", "ngày tổ chức"
            ), **{slot: words for slot, words in _PERIOD.items() if slot != "period"}, "place": ("địa điểm",
            "nơi tổ chức", "địa điểm tổ chức", "place"),
        "attendance": ("hình thức", "hình thức tổ chức", "phương thức tổ chức", "attendance"),
        "organizers": ("cơ quan tổ chức", "đơn vị tổ chức", "cơ quan chủ trì", "đơn vị chủ trì", "ban tổ chức",
            "cơ quan, đơn vị tổ chức", "organizers", "organisers"),
        "partners": ("đối tác", "đối tác nước ngoài", "đối tác phối hợp", "cơ quan phối hợp", "phía nước ngoài",
            "partners"),
        "provinces": _PROVINCES, "participants": ("số đại biểu", "đại biểu", "số người tham dự", "tổng số đại biểu",
            "số lượng đại biểu", "số lượng đại biểu tổng số", "số đại biểu tổng số", "đại biểu tổng số", "quy mô",
            "số người", "participants"),
        "foreign_participants": ("đại biểu nước ngoài", "số đại biểu nước ngoài", "số lượng đại biểu nước ngoài",
            "số đại biểu quốc tế", "số lượng đại biểu quốc tế", "khách nước ngoài", "khách quốc tế",
            "đại biểu quốc tế", "foreign participants"),
        "permit": ("văn bản cho phép", "giấy phép", "số văn bản", "văn bản", "quyết định", "permit"),
        "series": ("chuỗi sự kiện", "chuỗi", "series"),
        "status": ("tình trạng", "trạng thái", "status"),
    },
    "investmentproject": {
        "name": ("dự án", "tên dự án", "name"),
        "title": ("dự án", "tên dự án", "title"),
        "province": ("địa phương", "tỉnh", "tỉnh/thành phố", "địa điểm", "province"),
        "kind": ("loại dự án", "hình thức", "hình thức đầu tư", "loại", "cấp mới/điều chỉnh", "kind"),
        "registered_capital": ("vốn đăng ký", "tổng vốn đầu tư", "vốn đầu tư", "tổng vốn đăng ký", "vốn",
            "registered capital", "vốn đầu tư đăng ký"),
        "investor": ("nhà đầu tư", "chủ đầu tư", "tên nhà đầu tư", "investor"),
        "country": ("quốc gia", "nước", "quốc tịch", "nước đầu tư", "quốc gia/vùng lãnh thổ", "đối tác", "country",
            "quốc tịch nhà đầu tư"),
        "licensed": ("ngày cấp", "ngày cấp phép", "ngày cấp giấy phép", "ngày cấp chứng nhận", "thời gian cấp",
            "thời gian cấp phép", "năm cấp", "licensed", "ngày cấp gcnđkđt", "thời gian"),
        "sector": ("lĩnh vực", "ngành", "lĩnh vực đầu tư", "ngành nghề", "sector"),
        "part_of": ("thuộc dự án", "thuộc", "part of"),
    },
    "reportedfigure": {
        "measure": ("chỉ tiêu", "tên chỉ tiêu", "nội dung", "chỉ số", "tiêu chí", "measure", "danh mục"),
        "value": ("giá trị", "số liệu", "số lượng", "kết quả", "thực hiện", "value", "kết quả thực hiện", "con số"),
        "value.unit": ("đơn vị tính", "unit", "đơn vị"),
        "scope": ("phạm vi", "địa phương", "địa bàn", "tỉnh", "phạm vi số liệu", "scope"),
        "period": ("kỳ báo cáo", *_PERIOD["period"]), **{slot: words for slot, words in _PERIOD.items() if slot !=
            "period"}, "kind": ("loại số liệu", "loại", "kind", "loại chỉ tiêu"),
        "status": ("tình trạng", "trạng thái", "tính chất số liệu", "status"),
        "partners": ("đối tác", "đối tác nước ngoài", "partners"),
    },
    "partnerlink": {
        "province": ("địa phương", "tỉnh", "tỉnh/thành phố", "địa phương việt nam", "province"),
        "partner": ("đối tác", "bên nước ngoài", "đối tác nước ngoài", "địa phương nước ngoài", "partner"),
        "twinned_since": ("kết nghĩa từ", "ngày kết nghĩa", "năm kết nghĩa", "thời gian kết nghĩa", "twinned since"),
        "twinned_until": ("kết nghĩa đến", "twinned until"),
    },
    "personrole": {
        "name": ("họ và tên", "họ tên", "tên", "name"),
        "role": ("chức vụ", "chức danh", "role"),
        "organisation": ("cơ quan", "đơn vị", "cơ quan công tác", "đơn vị công tác", "organisation"),
        **_PERIOD,
    },
    "legaldocument": {
        "number": ("số/ký hiệu", "số, ký hiệu", "số ký hiệu", "số văn bản", "số hiệu", "ký hiệu", "số", "number"),
        "doc_type": ("loại văn bản", "loại", "hình thức văn bản", "tên loại", "doc type", "document type"),
        "issuer": ("cơ quan ban hành", "nơi ban hành", "đơn vị ban hành", "issuer"),
        "issued": ("ngày ban hành", "ngày ký", "ngày tháng ban hành", "ngày", "ngày văn bản", "issued"),
        "title": ("trích yếu", "tên văn bản", "trích yếu nội dung", "nội dung", "tên", "title"),
    },
    "recognition": {
        "title": ("danh hiệu", "tên danh hiệu", "title"),
        "body": ("cơ quan công nhận", "tổ chức công nhận", "tổ chức", "cơ quan", "body"),
        "object": ("đối tượng", "di sản", "đối tượng được công nhận", "object"),
        "provinces": _PROVINCES, "when": ("thời gian", "ngày công nhận", "năm công nhận", "thời gian công nhận",
            "when", "năm", "period"),
    },
    "citizenmovement": {
        "kind": ("loại", "hình thức", "kind", "loại hình"),
        "flights": ("số chuyến bay", "chuyến bay", "số chuyến", "flights"),
        "people": ("số người", "số công dân", "công dân", "số lượt người", "people"),
        "nationality": ("quốc tịch", "nationality", "nước", "quốc gia"),
        "province": ("địa phương", "tỉnh", "nơi tiếp nhận", "tỉnh/thành phố", "province"),
        **_PERIOD,
    },
    "bordersegment": {
        "province": ("địa phương", "tỉnh", "tỉnh/thành phố", "province"),
        "neighbour": ("nước láng giềng", "giáp nước", "quốc gia", "nước", "tiếp giáp", "neighbour"),
        "kind": ("loại", "loại biên giới", "kind", "loại đường biên"),
        "length": ("chiều dài", "độ dài", "chiều dài đường biên", "chiều dài biên giới", "length"),
    },
    "province": {
        "name": ("tỉnh", "tên tỉnh", "tỉnh/thành phố", "địa phương", "name"),
        "gso_code": ("mã tỉnh", "mã gso", "mã", "gso code"),
    },
    "foreignpartner": {
        "name": ("đối tác", "tên đối tác", "bên nước ngoài", "tên", "name", "đối tác nước ngoài"),
        "kind": ("loại đối tác", "loại", "loại hình", "kind"),
        "country": ("quốc gia", "nước", "quốc tịch", "quốc gia/vùng lãnh thổ", "country"),
        "country_label": ("tên quốc gia như viết", "country label"),
        "subdivision": ("địa phương nước ngoài", "mã địa phương", "subdivision"),
        "resident_in_vietnam": ("thường trú tại việt nam", "có trụ sở tại việt nam", "resident in vietnam"),
        "other_names": ("tên khác", "tên tiếng anh", "other names"),
    },
}  # fmt: skip
"""Slot by slot, what people write over the column; by the name of the record's class in lower case."""
