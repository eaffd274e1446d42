"""Slips in dates, periods, moments, lengths of time and the numbers of documents."""

from __future__ import annotations

from typing import Final

from doingoai.grammar.slip_parts import (
    A_DAY,
    ANY,
    BLANK,
    DAY,
    EVERYWHERE,
    HEDGE,
    LETTER,
    NO_FIGURE,
    NO_UPPER_END,
    SCALED,
    TO,
    Slips,
)

__all__ = ["DATES", "DOCUMENTS", "DURATIONS", "MOMENTS", "PERIODS"]


def __dir__() -> list[str]:
    return __all__


_TIMES: Final[Slips] = (
    *EVERYWHERE,
    (
        rf"{ANY}{BLANK}{ANY}|(?:ngay )?\s{{0,30}}thang\s{{1,30}}nam{ANY}|ngay\s{{0,30}}thang\s{ANY}",
        "a part of it is left blank",
        "Còn một phần để trống, chưa điền.",
    ),
    *LETTER,
    (
        r"(?:thap (?:nien|ky)(?: nam| 19| 20)?|nhung nam) ?(?:[0-9]{2})?[0-9][1-9]",
        "a decade is named by its first year, as in thập niên 90",
        "Thập niên gọi theo năm đầu, như thập niên 90.",
    ),
    (
        (
            rf"(?:{ANY}[^0-9])?[0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-](?P<year>[0-9]|[0-9]{{3}}|[0-9]{{5,9}})"
            rf"|(?:{ANY} )?nam '?(?P<alone>[0-9]{{1,3}}|[0-9]{{5,9}})"
        ),
        "write the year with four digits, not as {year}{alone}",
        "Ghi năm bằng bốn chữ số, không ghi {year}{alone}.",
    ),
    (
        rf"thu (?:[0189]|[1-9][0-9])(?![0-9]){ANY}",
        "the weekdays are thứ Hai to thứ Bảy, and Chủ nhật",
        "Chỉ có thứ Hai đến thứ Bảy và Chủ nhật.",
    ),
    (
        r"[0-9]{1,2}(?P<mark>[ ,]) ?[0-9]{1,2}(?P=mark) ?[0-9]{4}",
        "day, month and year are parted by strokes, as in 13/12/2021",
        "Ngày, tháng, năm cách nhau bằng dấu gạch chéo, như 13/12/2021.",
    ),
    (
        r"[/.-][0-9/.-]{1,20}|[0-9][0-9/.-]{0,20}[/.-]|[0-9/.-]{0,12}[0-9][/.-]{2}[0-9][0-9/.-]{0,12}",
        "a number is missing beside one of its marks",
        "Thiếu một số ở cạnh dấu ngăn cách.",
    ),
    (
        r"(?P<day>[0-3][0-9])(?P<month>[01][0-9])(?P<year>(?:19|20)[0-9]{2})",
        "eight figures in a row are a year, a month and a day; did you mean {day}/{month}/{year}?",
        "Tám chữ số liền nhau là năm, tháng, ngày; có phải là {day}/{month}/{year}?",
    ),
    (
        r"thang (?P<month>[0-9]{1,2}),? ngay (?P<day>[0-9]{1,2})(?![0-9]).{0,60}",
        "the day comes before its month: ngày {day} tháng {month}",
        "Ngày đứng trước tháng: ngày {day} tháng {month}.",
    ),
    (r"(?:tu |den )?ngay [0-9]{1,2}", "its month is missing", "Thiếu tháng."),
)
DATES: Final[Slips] = (
    *_TIMES,
    (
        r"(?P<number>[2-7][0-9]{4})(?:\.0)?",
        "it may be the number under which a spreadsheet keeps a date; format the cell as a date",
        "Có thể là ngày mà bảng tính giữ dưới dạng số; định dạng ô là ngày tháng.",
    ),
    (
        rf"(?:tu |ngay )?{DAY}(?: ?(?:,|;|va|\+|&) ?(?:ngay )?{DAY}){{1,9}}",
        "it holds several days; write each by itself",
        "Có nhiều ngày; ghi riêng từng ngày.",
    ),
    (
        rf"{ANY}[0-9]{{1,2}} ?(?:h|gio|:[0-9]{{2}}){ANY}",
        "it has a time of day; parse_datetime reads it",
        "Có cả giờ trong ngày; chỉ ghi ngày tháng năm.",
    ),
)
PERIODS: Final[Slips] = (
    *DATES,
    (r"[0-9]{4}-(?P<month>1[3-9]|00)", "there is no month {month}", "Không có tháng {month}."),
    (r"h[03-9](?:[/ -].{0,9})?", "a year has two halves, H1 and H2", "Một năm có hai nửa: H1 và H2."),
    (
        r"[a-z ]{0,20}(?P<first>[0-9]{4}) ?[-–] ?(?P<last>[0-9]{4})",
        "it would end in {last}, before it starts in {first}",
        "Năm cuối ({last}) trước năm đầu ({first}).",
    ),
    (
        r"(?:giai doan|nhiem ky|nien khoa|nam hoc)(?: nam)? [0-9]{4}",
        "a stretch of years has two ends, as in giai đoạn 2021-2025",
        "Giai đoạn cần năm đầu và năm cuối, như giai đoạn 2021-2025.",
    ),
    (
        r"(?P<word>tu|truoc|sau|den) (?P<year>[0-9]{4})",
        "a year by itself takes the word for it: năm {year}",
        "Năm đứng một mình cần có chữ năm: năm {year}.",
    ),
    (
        r"[0-9]{4} ?/ ?[0-9]{4}",
        "years of a stretch are joined by a dash: 2021-2022",
        "Nối hai năm bằng gạch ngang: 2021-2022.",
    ),
    (rf"{ANY}[0-9]{TO}|tu {ANY}[0-9]{TO}", "its end is missing", "Thiếu thời điểm kết thúc."),
    (
        r"[0-9]{1,3} ?(?:thang|t|nam|ngay|tuan|quy)",
        "it is a length of time; parse_duration reads it",
        "Đây là độ dài thời gian, không phải một kỳ; ghi như 6 tháng đầu năm 2022.",
    ),
    (
        r"(?:hang|moi|thuong) (?:nam|thang|quy|tuan|ngay|nien)",
        "it comes again and again, so it is no one period",
        "Việc lặp lại đều không phải là một kỳ; ghi rõ kỳ nào.",
    ),
)
MOMENTS: Final[Slips] = (
    *EVERYWHERE,
    *LETTER,
    (
        rf"(?:ngay )?{DAY}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}",
        "it has no time of day; parse_date reads it",
        "Thiếu giờ; chỉ có ngày tháng.",
    ),
    (
        rf"{ANY}[0-9] ?(?:h|gio|:)[0-9]{{0,2}} ?(?:-|–|den|toi) ?[0-9]{{1,2}} ?(?:h|gio|:){ANY}",
        "it is a stretch of time; write the moment it begins",
        "Đây là khoảng giờ; chỉ ghi giờ bắt đầu.",
    ),
    (
        r"(?:2[5-9]|[3-9][0-9]|[0-9]{3}) ?(?:h|gio)",
        "it is a length of time and no time of day; parse_duration reads it",
        "Đây là độ dài thời gian; ghi giờ và ngày, như 8h30 ngày 13/12/2021.",
    ),
    (
        rf"(?:{ANY}[^0-9])?(?:2[5-9]|[3-9][0-9]) ?(?:h|gio|:){ANY}",
        "a day ends at 24:00",
        "Một ngày chỉ có đến 24 giờ.",
    ),
    (
        rf"{ANY}[0-9] ?(?:h|gio ?|:)[6-9][0-9](?![0-9]){ANY}",
        "an hour has 60 minutes, and a minute 60 seconds",
        "Một giờ có 60 phút, một phút có 60 giây.",
    ),
)
DURATIONS: Final[Slips] = (
    *EVERYWHERE,
    A_DAY,
    (SCALED, "its unit is missing, as in 5 năm", "Thiếu đơn vị, như 5 năm."),
    (
        r"(?P<hours>[0-9]{1,2}) ?h ?(?P<minutes>[0-5][0-9])",
        "it may be a time of day; write {hours} giờ {minutes} phút",
        "Có thể là giờ trong ngày; ghi {hours} giờ {minutes} phút.",
    ),
    (r"[-−] ?[0-9].{0,60}", "a length of time is not negative", "Thời gian không thể là số âm."),
    (
        r"(?:vo|khong)(?: xac dinh| co)? (?:thoi )?han{ANY}".replace("{ANY}", ANY),
        "it has no end, so it is no length of time",
        "Không có thời hạn thì không có độ dài.",
    ),
    (
        (
            rf"(?:tu )?{SCALED}(?: ?(?:ngay|tuan|thang|quy|nam|gio|phut))?{TO}"
            rf"|tu {SCALED}(?: ?(?:ngay|tuan|thang|quy|nam|gio|phut))?(?:{TO} [a-z]{{1,9}})?"
        ),
        *NO_UPPER_END,
    ),
    (
        r"[0-9]{1,4} (?P<short>ngay|tuan|thang|quy) [0-9]{1,4} (?P<long>tuan|thang|quy|nam)",
        "the longer unit comes first, as in 1 năm 6 tháng",
        "Đơn vị dài hơn đứng trước, như 1 năm 6 tháng.",
    ),
    (rf"(?:{HEDGE} )?(?:nam|thang|tuan|ngay|gio|quy)", *NO_FIGURE),
)
DOCUMENTS: Final[Slips] = (
    *EVERYWHERE,
    (
        (
            r"(?:[a-z ]{0,60} )?(?:so:? ?)?[\s./_…]{0,20}[a-z]{1,6}-[a-z]{2,9}"
            rf"|so:?\s{{0,9}}|so:? ?[\s./_…]{{1,20}}{ANY}"
        ),
        "its number is missing",
        "Thiếu số của văn bản.",
    ),
    (
        r"(?P<number>[0-9]{1,6})/(?P<kind>[a-z]{2,4})",
        "who issued it is missing, as in 480/QĐ-UBND",
        "Thiếu cơ quan ban hành, như 480/QĐ-UBND.",
    ),
    (
        r"[0-9]{1,6}-(?:19|20)[0-9]{2}-.{1,60}",
        "number, year and kind are parted by strokes, as in 80/2020/NĐ-CP",
        "Số, năm và loại văn bản cách nhau bằng gạch chéo, như 80/2020/NĐ-CP.",
    ),
    (r"[0-9]{1,6}/[0-9]{2}/.{1,60}", "the year of a document has four digits", "Năm của văn bản ghi bằng bốn chữ số."),
    (rf"{ANY}[0-9]/{ANY} (?:ngay|thang|nam)", "its date is missing", "Thiếu ngày ban hành."),
)
