"""Words whose neighbourhood tells what a figure or a name is, or that it is none; for the finder."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ADDRESS_LABELS",
    "ADDRESS_UNITS",
    "ALTERNATIVES",
    "BASES",
    "COMPARATIVES",
    "COUNTED_FLOWS",
    "COUNTING_LABELS",
    "COUNT_CUES",
    "DAY_CUES",
    "DAY_OPENINGS",
    "DIRECTIONS",
    "EQUIVALENCE",
    "EVERY",
    "GENERIC_WORDS",
    "HEDGE_COMPOUNDS",
    "LEGAL_LABELS",
    "LENGTH_CUES",
    "LENGTH_TAILS",
    "LIST_JOINTS",
    "LIST_LAST_JOINTS",
    "NAMED_PLACES",
    "NEVER_COUNTED",
    "NUMERAL_PHRASES",
    "OCEANS",
    "ONE",
    "PERSON_NAMES",
    "PERSON_TITLES",
    "PHONE_LABELS",
    "PLACES_BUT_AFTER",
    "PRONOUN_NAMES",
    "RATIO_CUES",
    "REVOLUTION",
    "ROUND_THE_CLOCK",
    "STANDARDS",
    "STATE_NOUNS",
    "STUCK_WORDS",
    "SURNAMES",
    "TIME_ZONES",
    "TREND_JOINTS",
    "UNSURE_NUMERALS",
    "WEEKDAY_CUES",
    "WEEKDAY_TAILS",
]

_NEVER_COUNTED: Final = (
    # words that join, point, ask, place or negate
    "và với cùng của tại trong ngoài trên dưới giữa so là thì mà nhưng hoặc hay ở ra vào về do vì nên để như khi nếu "
    "còn cũng đều chỉ lại nữa rồi này đó kia ấy đây nay sau trước sang qua tới đến từ theo bởi cho thành khỏi tuy dù "
    "song bao gì nào đâu ai sao thế vậy ngay mỗi từng các những mọi một hai ba bốn sáu bảy tám chín mười không chưa "
    "chẳng đừng rất quá hơn kém nhất khoảng gần chừng lên xuống đi bên nhằm cả tức "
    # verbs that follow a figure
    "đã đang sẽ vừa được bị phải cần có tăng giảm đạt chiếm gồm bao bằng vượt thu chi mua bán đứng xếp tương ước "
    "hỗ tham trao tiếp thuộc nằm hoàn triển thực gấp nhờ giúp khiến kéo diễn bắt kết mang đưa thấy cho là trở "
    # adjectives that follow a figure
    "chính phụ lớn nhỏ cao thấp nhiều ít mới cũ đầu cuối liên nói riêng khác trực "
)
NEVER_COUNTED: Final = frozenset(_NEVER_COUNTED.split())
"""The first syllable of what cannot be counted: after one of these a figure is a number, not a quantity."""

ONE: Final = "một"
"""The numeral that is also the article: "một tấn" counts, "một số" and "một địa phương" do not."""

UNSURE_NUMERALS: Final = frozenset({ONE, "không", "năm", "tư"})
"""Numerals that alone are more often another word: an article, a negation, a year, a fourth part."""

NUMERAL_PHRASES: Final = frozenset(
    tuple(phrase.split())
    for phrase in ("ba lô", "hai lúa", "ba gai", "chín muồi", "ba chỉ", "chín chắn", "ba bị", "tám chuyện", "hai bà")
)
"""Words that begin like a number and a unit and are neither."""

_COUNTING_LABELS: Final = (
    "điều khoản chương mục bảng hình biểu số phòng mốc trang đợt bài tập quyển phần tầng đường lớp tiểu gói "
    "đoạn "
    "hạng loại cấp vòng bước lộ khối tổ khu lô mẫu kỳ câu nhóm quận phường đoàn ban bộ ương top đội chi khóa bản nghị "
    "thôn ấp xóm khóm ngõ ngách hẻm kiệt km lục bậc tuyến"
)
COUNTING_LABELS: Final = frozenset(_COUNTING_LABELS.split())
"""A word before a bare figure that the figure numbers: "Điều 5", "phòng số 3", "mốc 241"."""

ADDRESS_LABELS: Final = (
    "phòng", "phòng số", "phòng họp số", "nhà số", "số nhà", "tầng", "ngõ", "ngách", "hẻm", "kiệt", "đường số",
    "hội trường", "cổng số", "cửa số", "lô số",
)  # fmt: skip
"""Words before the number of a part of an address, which the next part may follow: "phòng 201 nhà A"."""

ADDRESS_UNITS: Final = frozenset(("nhà", "tòa", "tầng", "khu", "dãy", "lô", "đường", "phố", "ngõ", "tổ", "thôn", "ấp"))
"""Parts of an address that may follow such a number, though some are counted elsewhere."""

COUNTED_FLOWS: Final = frozenset(("xk", "nk", "xnk", "xc", "nc", "xnc", "sl"))
"""Abbreviations of what a table or a bulletin counts, before its figure: exports, entries, volumes; no names."""

COUNT_CUES: Final = frozenset(("tại", "ở", "gồm", "thăm", "tặng"))
"""Words before "năm" and a noun that make it five of them: "tại năm tỉnh"; "trong năm tỉnh đón …" is of a year."""

LEGAL_LABELS: Final = frozenset({"điều", "khoản", "điểm", "chương", "mục"})
"""A word before the number of a part of a legal text, which the next part may follow: "Điều 12 khoản 3"."""

PHONE_LABELS: Final = (
    "điện thoại",
    "đt",
    "đtdđ",
    "sđt",
    "tel",
    "hotline",
    "fax",
    "liên hệ",
    "di động",
    "số máy",
    "phone",
    "đường dây nóng",
    "zalo",
    "mã số thuế",
    "mst",
    "mã số",
    "mã hs",
    "hs",
    "số hiệu",
    "tài khoản",
    "stk",
    "chứng minh nhân dân",
    "căn cước",
    "căn cước công dân",
    "cmnd",
    "cccd",
    "hộ chiếu",
    "tổng đài",
    "máy lẻ",
    "số lẻ",
    "ext",
    "gọi",
    "gọi số",
    "id",
    "id zoom",
    "mã phòng",
    "mật khẩu",
    "passcode",
)
"""A word before a telephone number."""

TIME_ZONES: Final = ("gmt", "utc")
"""A word before the hours of a time zone."""

_HEDGE_COMPOUNDS: Final = {
    "độ": "nhiệt tốc mật cường vĩ kinh tiến chế trình mức nồng biên thái hạn góc cấp niên",
    "sát": "khảo cảnh giám quan trinh thị xem ám sâu",
    "ước": "hiệp công quy mơ nguyện khế giao điều",
    "ngoài": "nước bên phía",
    "trên": "bên kể nêu nói dựa căn",
    "dưới": "bên",
    "dư": "số kết thặng tồn",
    "già": "người tuổi trẻ",
    "non": "nước",
    "quá": "thái",
    "tầm": "sưu",
    "gần": "lân",
    # What has no measure of its own is compared: "sớm hơn 3 ngày" is by three days, "dài hơn 3 km" more than three.
    "hơn": "sớm muộn nhanh chậm trễ đắt rẻ bền tốt xấu mạnh yếu khỏe đẹp giỏi kém ngon",
}
HEDGE_COMPOUNDS: Final = {word: frozenset(firsts.split()) for word, firsts in _HEDGE_COMPOUNDS.items()}
"""Hedges that are also the second syllable of other words, and the first syllables of those."""

COMPARATIVES: Final = ("cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "lớn hơn", "nhỏ hơn", "kém hơn")
"""Hedges that compare where one of `STANDARDS` follows: "cao hơn 5% so với năm trước" is by five per cent."""

STANDARDS: Final = ("so với", "so", "điểm phần trăm", "điểm %")
"""What says that a figure is a difference."""

DAY_CUES: Final = (
    "dịp", "nhân dịp", "lễ", "ngày lễ", "nghỉ lễ", "đại lễ", "kỷ niệm", "mừng", "chào mừng", "quốc khánh",
    "quốc tế phụ nữ", "quốc tế lao động", "phụ nữ", "thương binh liệt sĩ", "nhà giáo", "phiên", "hôm", "đêm", "tối",
    "sáng", "chiều", "trưa", "hạn chót", "các ngày", "những ngày", "nghỉ",
)  # fmt: skip
"""A word before a day and a month in figures alone: "dịp 2/9"."""

DAY_OPENINGS: Final = (
    "vào", "riêng", "đến", "tới", "từ", "trước", "sau", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "hết", "trong",
)  # fmt: skip
"""A word before "ngày" that makes the number after it a day and not a count of every day: "vào ngày 15"."""

_EACH: Final = ("mỗi", "hằng", "từng")

BASES: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("tuần", "tháng", "quý", "quí"), (*_EACH, "một")),
    "năm": _EACH,
}
"""Units of time, and the words that make them the base of a rate: "mỗi tháng 2 đoàn", "một quý 4 lần".

"Một năm 2022 đầy biến động" is the year 2022 all the same.
"""

EVERY: Final = (*_EACH, "một", "hàng", "nửa", "cả", "số", "trong một")
"""A word before "ngày" that makes it a length or a rate."""

RATIO_CUES: Final = (
    "đạt", "bằng", "chiếm", "tỷ lệ", "tỉ lệ", "hoàn thành", "được", "tỷ số", "tỉ số", "thắng", "thua", "hòa", "gấp",
    "điểm", "mức", "số", "phân số", "có", "còn", "là", "của", "với tỷ lệ", "trong số",
    "số nhà", "nhà số", "ngõ", "ngách", "hẻm", "kiệt", "đường", "phố", "phòng", "thửa", "tờ", "lô", "mã", "tổ",
)  # fmt: skip
"""A word before two figures with a stroke that makes them a part and its whole, or an address: "đạt 12/10"."""

REVOLUTION: Final = "cách mạng "
"""What makes of a month the name of what happened in it: "Cách mạng Tháng Tám"."""

ROUND_THE_CLOCK: Final = frozenset({"24/7"})
"""What is always open, and no day."""

LENGTH_CUES: Final = (
    "kéo dài", "thêm", "mất", "trong", "trong vòng", "suốt", "trong suốt", "hết", "tốn", "chờ", "đợi", "chậm", "trễ",
    "rút ngắn", "ngừng", "nghỉ", "liên tục", "chỉ", "ròng rã", "cách nhau", "cách", "giảm", "tăng", "còn",
)  # fmt: skip
"""A word before a number of hours that makes them a length: "kéo dài 2 giờ"."""

LENGTH_TAILS: Final = (
    "bay", "đồng hồ", "liên tục", "liền", "làm việc", "di chuyển", "đi xe", "đi bộ", "chạy xe", "mỗi ngày", "một ngày",
    "so với", "qua", "nữa", "trở lên",
)  # fmt: skip
"""A word after a number of hours that makes them a length: "2 giờ bay"."""

WEEKDAY_CUES: Final = (
    "ngày", "các ngày", "những ngày", "vào", "hôm", "mỗi", "vào các ngày", "chào cờ", "trừ", "cuối tuần",
)  # fmt: skip
"""A word before the name of a weekday that could be an ordinal: "các ngày thứ ba, thứ năm"."""

WEEKDAY_TAILS: Final = ("hằng tuần", "hàng tuần", "mỗi tuần", "trong tuần", "tuần")
"""A word after it: "thứ năm hằng tuần"."""

LIST_JOINTS: Final = (",", ";", "/")
"""A sign between two members of a list."""

LIST_LAST_JOINTS: Final = ("và", "hoặc", "hay", "với", "cùng", "&")
"""A word between the last two members of a list."""

ALTERNATIVES: Final = ("hoặc", "hay")
"""A word between two numerals of one unit: "hai hoặc ba đoàn"."""

TREND_JOINTS: Final = ("đến", "tới", "lên", "lên tới", "lên đến", "xuống", "xuống còn", "còn")
"""A word between two figures of one unit, of which the second is the later one: "từ 5,2 lên 6,1 tỷ USD"."""

EQUIVALENCE: Final = (
    "tương đương",
    "tương đương với",
    "tức",
    "tức là",
    "quy đổi",
    "quy đổi ra",
    "quy ra",
    "khoảng",
    "bằng",
)
"""Words between an amount and the same amount in another unit."""

STUCK_WORDS: Final = frozenset((
    "đạt", "tăng", "giảm", "được", "là", "gồm", "chiếm", "bằng", "còn", "có", "và", "của", "cho", "tổng", "giá", "thu",
    "với", "lên", "xuống", "trong", "tại",
))  # fmt: skip
"""Words that scanning sticks to the figure after them: "đạt1.586,3 triệu USD". Hedges are none: they change it."""

OCEANS: Final = ("dương",)
"""The word that makes an ocean of the name before it: Thái Bình Dương, Ấn Độ Dương."""

NAMED_PLACES: Final = frozenset({
    "huyện", "xã", "phường", "quận", "thị trấn", "thị xã", "thôn", "ấp", "làng", "buôn", "tổ dân phố", "khu phố",
    "đường", "phố", "ngõ", "vịnh", "sông", "suối", "đèo", "hồ", "họ", "dòng họ",
})  # fmt: skip
"""A word before a name that is then no province and no country: "huyện Quảng Ninh", "đường Trần Quang Đức"."""

PLACES_BUT_AFTER: Final = frozenset({"thành"})
"""What makes a word of the above a part of another one: "thành phố"."""

PERSON_NAMES: Final = frozenset({"hồ chí minh"})
"""Names of units that are first of all those of persons: units only where a word or a list says so."""

PRONOUN_NAMES: Final = frozenset({"anh"})
"""Names of countries that are pronouns where a sentence begins with them."""

PERSON_TITLES: Final = frozenset(
    "ông bà anh chị em cô chú bác cậu dì cháu thầy cụ nàng mợ thím".split()  # noqa: SIM905  # a list of words
)
"""A lower-case word before a person's given name: "chị Mỹ", "ông Đức"."""

_STATE_NOUNS: Final = (
    "thống tướng trưởng sứ phủ quán tịch vương hậu giao phòng hội nước quốc bang thư ký viên gia dân trú lãnh "
    "đạo quân đội hòa cộng"
)
STATE_NOUNS: Final = frozenset(_STATE_NOUNS.split())
"""The last syllable of an office or a body: the country that follows is a country even before a person's name."""

DIRECTIONS: Final = frozenset(("bắc", "nam", "đông", "tây", "trung", "thượng", "hạ"))
"""A capitalised word before a country's name that makes a part of the country: "Bắc Lào"."""

_GENERIC_WORDS: Final = (
    "tỉnh thành phố tp nước cộng hòa vương quốc tại ở từ đến sang về với và cùng cho của riêng còn khi nếu phía "
    "bên báo đài hãng đoàn đội người dân chính phủ bộ sở tòa đại sứ quán quân hàng thị trường khách du lịch gặp gỡ "
    "tuần ngày năm"
)
GENERIC_WORDS: Final = frozenset(_GENERIC_WORDS.split())
"""Words that stand capitalised before a country's name without being part of a person's."""

_SURNAMES: Final = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh "
    "lâm mai tô hà cao thái tạ tăng lương quách la thạch châu tôn kiều lưu phùng chu văn thị bạch khúc cù nông "
    "hứa từ triệu viên giang doãn ninh an mạc ngụy thân diệp nghiêm âu kim lò lường vi ma sùng giàng lầu thào "
    "vàng hầu cầm lục bế hoà đàm mạch ông la ung quàng tòng"
)
SURNAMES: Final = frozenset(_SURNAMES.split())
"""Vietnamese family names, and the middle names Văn and Thị: a name that follows one is a person's."""
