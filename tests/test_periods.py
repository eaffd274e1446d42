"""Periods in text: what is read, what is refused and why."""

import unicodedata
from datetime import date

import pytest

from doingoai import Hedge, ParseError, Period, Precision, parse_period
from doingoai.text import without_marks
from doingoai.values.parts import half, season, third

REFERENCE = date(2022, 7, 15)  # a Friday


def run(start: str | None, end: str | None) -> Period:
    """The range between two ISO dates."""
    return Period.between(start and date.fromisoformat(start), end and date.fromisoformat(end))


def about(period: Period) -> Period:
    """The same period, hedged."""
    return Period(period.start, period.end, period.precision, Hedge.ABOUT)


NAMED = [
    (Period.day(2021, 12, 13), ["13/12/2021", "ngày 13 tháng 12 năm 2021", "hôm nay, ngày 13/12/2021"]),
    (Period.month(2020, 6), ["tháng 6/2020", "T6/2020", "t06/2020", "tháng 06 năm 2020", "tháng sáu năm 2020", "6/2020",
                             "tháng 6-2020", "tháng 6.2020", "tháng 6 2020", "thg 6 2020", "2020-06", "tháng6/2020",
                             "Tháng 6, 2020", "trong tháng 6/2020", "06-2020", "tháng 6 của năm 2020"]),
    (Period.month(2020, 5), ["tháng năm năm 2020", "tháng Năm 2020", "THÁNG NĂM 2020", "tháng 5 năm hai nghìn hai mươi"]),
    (Period.month(2022, 4), ["tháng Tư năm 2022", "tháng tư/2022", "tháng bốn năm 2022"]),
    (Period.month(2022, 12), ["tháng cuối năm 2022", "tháng mười hai/2022", "tháng cuối cùng của năm 2022"]),
    (Period.month(2022, 1), ["tháng đầu năm 2022", "1 tháng đầu năm 2022", "tháng một năm 2022"]),
    (Period.quarter(2022, 3), ["quý III/2022", "quý 3/2022", "quý 3-2022", "Q3/2022", "quý III năm 2022", "quí 3/2022",
                               "quý thứ ba năm 2022", "quý ba năm 2022", "quý 3 của năm 2022", "Quý III, 2022",
                               "Q3 2022", "QUÝ III/2022"]),
    (Period.quarter(2022, 1), ["quý đầu năm 2022", "quý đầu tiên của năm 2022", "3 tháng đầu năm 2022", "quý I/2022"]),
    (Period.quarter(2022, 4), ["quý cuối năm 2022", "3 tháng cuối năm 2022", "quý cuối cùng của năm 2022"]),
    (Period.half(2022, 1), ["6 tháng đầu năm 2022", "sáu tháng đầu năm 2022", "06 tháng đầu năm 2022", "6 tháng năm 2022",
                            "nửa đầu năm 2022", "hai quý đầu năm 2022", "6 tháng đầu của năm 2022", "6 tháng đầu 2022",
                            "6 tháng/2022", "6T/2022", "6T đầu năm 2022", "nửa đầu 2022"]),
    (Period.half(2021, 2), ["6 tháng cuối năm 2021", "nửa cuối năm 2021", "nửa sau năm 2021"]),
    (run("2022-01-01", "2022-09-30"), ["9 tháng đầu năm 2022", "9 tháng năm 2022", "chín tháng năm 2022", "9 tháng 2022",
                                       "chín tháng đầu năm 2022", "9 tháng/2022", "ba quý đầu năm 2022"]),
    (run("2024-09-01", "2024-12-31"), ["4 tháng cuối năm 2024", "bốn tháng cuối năm 2024"]),
    (third(Period.year(2021), 3), ["cuối 2021", "cuối năm 2021"]),
    (half(Period.decade(1990), 2), ["nửa cuối thập niên 90"]),
    (Period.month(2021, 6), ["cùng kỳ tháng 6/2021", "(tháng 6/2021)", "tháng 6/2021.", "Tháng 6/2021:"]),
    (Period.year(2021), ["năm tài chính 2021", "năm kế hoạch 2021", "năm 2021", "NĂM 2021", "trong năm 2021", "cả năm 2021", "2021", "năm2021", "12 tháng năm 2021",
                         "năm hai nghìn không trăm hai mươi mốt", "năm hai nghìn hai mươi mốt"]),
    (Period.decade(1990), ["thập niên 1990", "thập kỷ 1990", "thập niên 90", "những năm 1990", "những năm 90",
                           "những năm 90 của thế kỷ XX", "những năm 90 thế kỷ 20", "những năm chín mươi"]),
    (Period.decade(1880), ["những năm 80 của thế kỷ XIX"]),
    (Period.decade(2010), ["những năm 2010", "thập niên 2010", "những năm 10 của thế kỷ XXI"]),
    (Period.century(21), ["thế kỷ XXI", "thế kỷ 21", "thế kỉ thứ 21", "thế kỷ hai mươi mốt", "TK XXI"]),
    (Period.century(19), ["thế kỷ 19", "thế kỷ XIX", "thế kỷ thứ XIX"]),
    (Period.week(2020, 32), ["tuần 32/2020", "tuần 32 năm 2020", "tuần thứ 32 năm 2020", "tuần thứ 32 của năm 2020"]),
    (third(Period.month(2020, 2), 1), ["đầu tháng 2/2020", "những ngày đầu tháng 2/2020", "thượng tuần tháng 2/2020"]),
    (third(Period.month(2020, 2), 2), ["giữa tháng 2/2020", "trung tuần tháng 2 năm 2020"]),
    (third(Period.month(2020, 2), 3), ["cuối tháng 2/2020", "hạ tuần tháng 2/2020", "những ngày cuối tháng 2 năm 2020"]),
    (half(Period.month(2020, 2), 1), ["nửa đầu tháng 2/2020", "nửa đầu tháng 2 năm 2020"]),
    (third(Period.year(2018), 1), ["đầu năm 2018", "những tháng đầu năm 2018", "các tháng đầu năm 2018"]),
    (third(Period.year(2018), 2), ["giữa năm 2018"]),
    (third(Period.year(2018), 3), ["cuối năm 2018", "những tháng cuối năm 2018", "những tháng cuối của năm 2018"]),
    (third(Period.quarter(2021, 1), 3), ["cuối quý I/2021"]),
    (third(Period.decade(1990), 1), ["đầu thập niên 90", "đầu những năm 1990"]),
    (half(Period.century(20), 2), ["nửa cuối thế kỷ XX", "nửa sau thế kỷ 20"]),
    (season(2021, 2), ["mùa hè 2021", "mùa hè năm 2021", "mùa hạ 2021", "hè 2021", "hè năm 2021"]),
    (season(2021, 4), ["mùa đông 2021"]),
]  # fmt: skip

STRETCHES = [
    (run("2017-03-22", "2017-03-24"), ["từ 22-24/3/2017", "22-24/3/2017", "từ ngày 22 đến 24/3/2017", "22–24/3/2017",
                                       "từ ngày 22 đến ngày 24 tháng 3 năm 2017", "ngày 22 - 24/3/2017",
                                       "từ ngày 22/3 đến ngày 24/3/2017", "22/3/2017 - 24/3/2017", "22 đến 24/3/2017",
                                       "22/3/2017-24/3/2017", "22-24 tháng 3 năm 2017", "22 – 24 thg 3, 2017",
                                       "từ ngày 22/3/2017 đến 24/3", "2017-03-22 đến 2017-03-24",
                                       "từ 22/3/2017 đến hết 24/3/2017", "từ ngày 22 đến hết ngày 24/3/2017",
                                       "ngày 22, 23 và 24/3/2017", "3 ngày 22, 23 và 24/3/2017", "kể từ 22/3 đến 24/3/2017",
                                       "trong 3 ngày, từ 22-24/3/2017", "3 ngày (22-24/3/2017)", "22/3–24/3/2017",
                                       "từ thứ Tư, 22/3 đến thứ Sáu, 24/3/2017", "từ ngày 22-3 đến 24-3-2017",
                                       "từ ngày 22 tháng 3 đến ngày 24 tháng 3 năm 2017", "2017-03-22 - 2017-03-24"]),
    (run("2023-02-28", "2023-03-03"), ["từ ngày 28/2 đến ngày 3/3/2023", "28/2-3/3/2023", "từ 28/2 đến 3/3/2023",
                                       "từ ngày 28 tháng 2 đến ngày 3 tháng 3 năm 2023", "28 thg 2 – 3 thg 3, 2023"]),
    (run("2024-12-30", "2025-01-05"), ["30 tháng 12 năm 2024–5 tháng 1 năm 2025", "từ ngày 30/12 đến ngày 5/1/2025",
                                       "từ ngày 30/12/2024 đến ngày 5/1", "30/12/2024 - 5/1/2025", "30/12/2024-5/1/2025"]),
    (run("2022-07-10", "2022-07-11"), ["ngày 10 và 11/7/2022", "các ngày 10 và 11/7/2022", "10 và 11/7/2022"]),
    (run("2019-02-01", "2019-05-31"), ["từ tháng 2 đến tháng 5/2019", "tháng 2-5/2019", "tháng 2 đến tháng 5 năm 2019",
                                       "tháng 2 - tháng 5/2019", "từ tháng 2/2019 đến tháng 5/2019", "tháng 2 – 5 năm 2019",
                                       "từ tháng 2 đến hết tháng 5/2019", "2/2019 - 5/2019", "từ 2/2019 đến 5/2019"]),
    (run("2021-11-01", "2022-02-28"), ["từ tháng 11/2021 đến tháng 2/2022", "từ tháng 11 đến tháng 2/2022"]),
    (run("2022-03-01", "2022-05-31"), ["tháng 3, 4, 5/2022", "tháng 3, 4 và 5/2022", "các tháng 3, 4 và 5 năm 2022"]),
    (run("2021-12-01", "2022-01-31"), ["tháng 12/2021 và tháng 1/2022", "tháng 12/2021 và 1/2022"]),
    (run("2022-01-01", "2022-09-30"), ["quý I, II, III/2022", "quý I, II và III năm 2022"]),
    (run("2022-01-01", "2022-02-28"), ["tháng 1 và tháng 2/2022", "tháng 1, 2/2022", "tháng 1 và 2 năm 2022"]),
    (run("2022-04-01", "2022-09-30"), ["từ quý II đến quý III/2022", "quý II-III/2022", "quý II và quý III/2022", "quý II + III/2022", "quý II, III/2022",
                                       "quý 2-3/2022", "Q2-Q3/2022", "quý II đến quý III năm 2022"]),
    (run("2019-01-01", "2021-12-31"), ["giai đoạn 2019-2021", "giai đoạn 2019 – 2021", "2019-2021", "từ năm 2019 đến năm 2021",
                                       "từ 2019 đến 2021", "từ năm 2019 đến 2021", "thời kỳ 2019-2021", "3 năm 2019-2021",
                                       "giai đoạn từ năm 2019 đến năm 2021", "năm 2019-2021", "2019–2021", "2019 - 2021",
                                       "trong 3 năm 2019-2021", "năm 2019, 2020 và 2021", "giai đoạn 3 năm 2019-2021",
                                       "các năm 2019, 2020 và 2021", "3 năm (2019-2021)", "3 năm 2019, 2020, 2021", "nhiệm kỳ 2019-2021", "2019-21", "nhiệm kỳ 2019-21"]),
    (run("2020-01-01", "2021-12-31"), ["năm 2020 và 2021", "năm 2020 và năm 2021", "hai năm 2020-2021", "2 năm 2020, 2021"]),
    (about(run("2021-01-01", "2022-12-31")), ["niên vụ 2021/22", "niên vụ 2021-2022", "năm học 2021–2022", "niên khóa 2021-2022",
                                              "vụ 2021/22", "năm học 2021-22", "vụ đông xuân 2021-2022"]),
    (run("2015-01-01", None), ["từ năm 2015 đến nay", "từ năm 2015", "kể từ năm 2015", "năm 2015 đến nay", "2015 – nay",
                               "2015-nay", "từ năm 2015 trở đi", "từ đầu năm 2015 đến nay", "từ 2015 đến nay",
                               "từ tháng 1/2015", "từ ngày 1/1/2015", "từ năm 2015 trở lại đây", "sau năm 2014",
                               "sau ngày 31/12/2014", "từ quý I/2015"]),
    (run("2020-03-01", None), ["từ tháng 3/2020 đến nay", "kể từ tháng 3/2020", "tháng 3/2020 - nay"]),
    (run(None, "2021-11-15"), ["đến hết ngày 15/11/2021", "tính đến ngày 15/11/2021", "đến ngày 15/11/2021",
                               "tính đến hết ngày 15/11/2021", "chậm nhất là ngày 15/11/2021",
                               "trước ngày 16/11/2021", "từ ngày 15/11/2021 trở về trước", "cho đến 15/11/2021"]),
    (run(None, "2030-12-31"), ["đến năm 2030", "đến hết năm 2030", "đến cuối năm 2030", "tới năm 2030", "trước năm 2031",
                               "đến hết tháng 12/2030", "đến hết quý IV/2030", "hết năm 2030", "không muộn hơn năm 2030", "từ năm 2030 trở về trước"]),
    (about(run("2022-05-21", "2022-06-15")), ["từ cuối tháng 5 đến 15/6/2022", "từ cuối tháng 5/2022 đến ngày 15/6/2022"]),
    (run("2020-01-01", "2022-06-30"), ["từ năm 2020 đến tháng 6/2022", "từ đầu năm 2020 đến tháng 6/2022",
                                       "từ đầu năm 2020 đến cuối tháng 6/2022"]),
    (about(run("2020-04-01", None)), ["từ giữa năm 2020 đến nay", "từ giữa năm 2020"]),
    (about(run(None, "2022-09-30")), ["đến giữa năm 2022"]),
]  # fmt: skip

WITH_REFERENCE = [
    (Period.month(2022, 10), ["tháng 10", "tháng mười", "tháng 10 năm nay", "tháng 10/22", "tháng 10 tới"]),
    (Period.month(2021, 10), ["tháng 10 năm ngoái", "tháng 10 năm trước", "tháng 10 vừa qua", "tháng 10/21"]),
    (Period.month(2022, 7), ["tháng này", "tháng 7", "tháng 7 này"]),
    (Period.day(2022, 7, 15), ["hôm nay (15/7)", "sáng nay, 15/7", "hôm nay, thứ Sáu, 15/7"]),
    (Period.month(2022, 6), ["tháng trước", "tháng vừa qua", "tháng 6 vừa rồi", "1 tháng trước", "tháng qua"]),
    (Period.month(2022, 8), ["tháng sau", "tháng tới", "tháng 8 tới"]),
    (Period.month(2023, 3), ["tháng 3 tới"]),
    (Period.month(2021, 4), ["15 tháng trước", "cách đây 15 tháng"]),
    (Period.quarter(2022, 3), ["quý III", "quý này", "quý hiện tại", "quý III/22"]),
    (Period.quarter(2022, 2), ["quý trước", "quý II"]),
    (Period.half(2022, 1), ["6 tháng đầu năm", "6 tháng đầu năm nay", "nửa đầu năm", "nửa đầu năm nay"]),
    (Period.half(2021, 2), ["6 tháng cuối năm ngoái", "nửa cuối năm ngoái"]),
    (run("2022-01-01", "2022-08-31"), ["8 tháng đầu năm nay", "8 tháng đầu năm", "tám tháng đầu năm", "8 tháng năm nay"]),
    (Period.year(2022), ["năm nay", "năm này", "năm hiện tại", "trong năm nay"]),
    (Period.year(2021), ["năm ngoái", "năm trước", "năm qua", "1 năm trước", "năm vừa qua"]),
    (Period.year(2020), ["năm kia"]),
    (season(2021, 2), ["hè năm ngoái"]),
    (Period.year(2023), ["năm sau", "năm tới", "năm tiếp theo", "năm kế tiếp"]),
    (Period.week(2022, 28), ["tuần này", "tuần 28"]),
    (Period.week(2022, 27), ["tuần trước", "tuần qua", "tuần vừa qua", "1 tuần trước"]),
    (Period.week(2022, 29), ["tuần sau", "tuần tới"]),
    (third(Period.week(2022, 28), 3), ["cuối tuần này", "cuối tuần"]),
    (third(Period.month(2022, 7), 1), ["đầu tháng này", "đầu tháng", "đầu tháng 7"]),
    (third(Period.year(2022), 3), ["cuối năm", "cuối năm nay", "những tháng cuối năm"]),
    (third(Period.year(2022), 2), ["giữa năm", "giữa năm nay"]),
    (third(Period.quarter(2022, 1), 3), ["cuối quý I"]),
    (season(2022, 2), ["mùa hè", "mùa hè năm nay"]),
    (run("2022-07-12", "2022-07-14"), ["3 ngày qua", "ba ngày vừa qua", "3 ngày vừa rồi", "trong 3 ngày qua"]),
    (run("2022-07-16", "2022-07-18"), ["3 ngày tới", "3 ngày tiếp theo"]),
    (run("2022-05-01", "2022-06-30"), ["2 tháng qua", "hai tháng vừa qua"]),
    (run("2022-08-01", "2022-10-31"), ["3 tháng tới"]),
    (run("2020-01-01", "2021-12-31"), ["2 năm qua", "hai năm vừa qua", "2 năm gần đây"]),
    (run("2023-01-01", "2025-12-31"), ["3 năm tới", "ba năm tới"]),
    (run("2022-06-27", "2022-07-10"), ["2 tuần qua"]),
    (about(Period.year(2021)), ["cùng kỳ năm trước", "cùng kỳ năm ngoái"]),
    (run("2022-01-10", "2022-01-11"), ["ngày 10 và 11/1"]),
    (run("2022-02-17", "2022-02-21"), ["từ ngày 17-21/2", "từ ngày 17 đến ngày 21/2"]),
    (run("2022-01-01", "2022-03-31"), ["tháng 1-3", "từ tháng 1 đến tháng 3", "từ đầu năm đến tháng 3"]),
    (run("2022-01-01", None), ["từ đầu năm", "từ đầu năm đến nay", "kể từ đầu năm", "đầu năm đến nay", "từ đầu năm nay"]),
    (run(None, "2022-12-31"), ["đến cuối năm", "đến hết năm nay", "đến cuối năm nay"]),
    (run("2022-07-14", None), ["từ hôm qua", "từ hôm qua đến nay"]),
    (run("2022-07-14", "2022-07-16"), ["từ hôm qua đến ngày mai"]),
]  # fmt: skip

REFUSED = {
    "tháng 13/2022": "there is no month 13",
    "tháng 0/2022": "there is no month 0",
    "13/2022": "there is no month 13",
    "quý 0/2020": "quarters I to IV",
    "quý V/2020": "quarters I to IV",
    "quý V-VI/2020": "quarters I to IV",
    "13 tháng đầu năm 2022": "so no run of 13",
    "13 tháng năm 2022": "so no run of 13",
    "0 tháng đầu năm 2022": "so no run of 0",
    "tuần 54/2020": "week",
    "thế kỷ 0": "no number of a century",
    "thế kỷ IIX": "no number of a century",
    "từ ngày 29/2/2023 đến 5/3/2023": "February 2023 has 28 days",
    "từ ngày 5/3/2023 đến 1/3/2023": "before it starts",
    "từ ngày 15 đến ngày 12/3/2024": "before it starts",
    "20/11-2024": "may belong to what stands before it",
    "từ ngày 30/12 đến 2/1": "pass reference=",
    "3 năm 2016-2020": "these are 5 years, not 3",
    "2 ngày 14, 15 và 16/4/2024": "3 days are listed, not 2",
    "3 ngày (14-15/4/2024)": "these are 2 days, not 3",
    "đầu ngày 5/6/2022": "write it as",
    "đầu tháng 2-3/2020": "write it as",
    "ngày 10 và 15/1/2022": "write it as",
    "14, 16 và 17/4/2024": "write it as",
    "tháng 3, 5, 7/2022": "write it as",
    "quý I, III, IV/2022": "write it as",
    "năm 2018, 2020 và 2022": "write it as",
    "2 năm 2019, 2020, 2021": "3 years are listed, not 2",
    "()": "write it as",
    "(năm 2021 và nay)": "write it as",
    "năm 2018 và 2020": "write it as",
    "tháng 1 và tháng 5/2022": "write it as",
    "quý I và quý III/2022": "write it as",
    "2021-2019": "before it starts",
    "những năm 95": "a decade is named by its first year",
    "5/6": "write it as",
    "48/63": "write it as",
    "vụ đông xuân 2021": "write it as",
    "tháng": "write it as",
    "năm": "write it as",
    "quý": "write it as",
    "năm ba": "write it as",
    "thời gian qua": "write it as",
    "thường xuyên": "write it as",
    "EXPO 2020": "write it as",
    "những năm 20": "two digits",
    "quý III": "pass reference=",
    "6 tháng đầu năm": "pass reference=",
    "năm nay": "pass reference=",
    "tuần trước": "pass reference=",
    "3 ngày qua": "pass reference=",
    "tháng 3 tới": "pass reference=",
    "cùng kỳ năm trước": "pass reference=",
}


def cases(table: list[tuple[Period, list[str]]]) -> list[tuple[Period, str]]:
    return [(period, text) for period, texts in table for text in texts]


@pytest.mark.parametrize(("expected", "text"), cases([*NAMED, *STRETCHES]))
def test_periods_that_the_words_fix(expected: Period, text: str):
    read = parse_period(text)
    assert read == expected
    assert not read.inferred
    assert read.text is not None
    assert read.text in text
    assert parse_period(text, reference=REFERENCE) == expected


@pytest.mark.parametrize(("expected", "text"), cases(WITH_REFERENCE))
def test_periods_that_need_the_date_of_the_text(expected: Period, text: str):
    read = parse_period(text, reference=REFERENCE)
    assert read == expected
    assert read.inferred
    with pytest.raises(ParseError, match="pass reference="):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("T3-T5/2022", (2022, 3, 1), (2022, 5, 31)),
        ("T3-5/2022", (2022, 3, 1), (2022, 5, 31)),
        ("T12/2021-T2/2022", (2021, 12, 1), (2022, 2, 28)),
        ("tuần từ 14 đến 20/02/2022", (2022, 2, 14), (2022, 2, 20)),
        ("các ngày từ 12 đến 15/3/2024", (2024, 3, 12), (2024, 3, 15)),
        ("Kế hoạch 5 năm 2021-2025", (2021, 1, 1), (2025, 12, 31)),
        ("vụ 2021", (2021, 1, 1), (2021, 12, 31)),
    ],
)
def test_stretches_that_have_a_word_before_them(text: str, start: tuple[int, int, int], end: tuple[int, int, int]):
    read = parse_period(text)
    assert (read.start, read.end) == (date(*start), date(*end))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("từ nay đến năm 2030", (2022, 7, 15), (2030, 12, 31)),
        ("những năm 60 của thế kỷ trước", (1960, 1, 1), (1969, 12, 31)),
    ],
)
def test_stretches_from_the_day_of_writing(text: str, start: tuple[int, int, int], end: tuple[int, int, int]):
    read = parse_period(text, reference=date(2022, 7, 15))
    assert (read.start, read.end, read.inferred) == (date(*start), date(*end), True)
    with pytest.raises(ParseError, match="pass reference="):
        parse_period(text)


@pytest.mark.parametrize(
    "text", ["từ 9/9 đến 5/9/2023", "T5-T3/2022", "từ tháng 5 đến tháng 3/2022", "từ 30/8 đến 20/7/2023"]
)
def test_a_slip_is_no_stretch_of_nearly_a_year(text: str):
    with pytest.raises(ParseError, match="before it starts"):
        parse_period(text)


@pytest.mark.parametrize(("text", "hint"), REFUSED.items())
def test_what_is_no_period_says_why(text: str, hint: str):
    with pytest.raises(ParseError) as caught:
        parse_period(text)
    assert hint in str(caught.value.hint)
    assert caught.value.text == text


@pytest.mark.parametrize("text", [text for _, text in cases([*NAMED, *STRETCHES])])
def test_how_it_is_typed_does_not_matter(text: str):
    expected = parse_period(text)
    assert parse_period(unicodedata.normalize("NFD", text)) == expected
    assert parse_period(text.upper()) == expected
    assert parse_period(text.replace(" ", "\N{NO-BREAK SPACE}")) == expected
    assert parse_period(without_marks(text).replace("–", "-")) == expected


def test_two_readings_across_the_new_year_are_refused():
    with pytest.raises(ParseError, match="before it starts"):
        parse_period("từ ngày 30/12 đến 2/1", reference=REFERENCE)


def test_a_decade_of_two_digits_lies_around_the_reference_date():
    assert parse_period("những năm 20", reference=REFERENCE) == Period.decade(2020)
    assert parse_period("những năm 90", reference=REFERENCE) == Period.decade(1990)


def test_years_at_the_edge_of_the_calendar():
    assert parse_period("năm 9999") == Period.year(9999)
    with pytest.raises(ParseError):
        parse_period("năm 0000")
    with pytest.raises(ParseError, match="1 to 9999"):
        parse_period("900 năm tới", reference=date(9990, 1, 1))
    with pytest.raises(ParseError, match="1 to 9999"):
        parse_period("2 ngày tới", reference=date(9999, 12, 31))
    with pytest.raises(ParseError):
        parse_period("tuần sau", reference=date(9999, 12, 31))
    for text in ("trước 1/1/0001", "sau ngày 31/12/9999"):
        with pytest.raises(ParseError, match="1 to 9999"):
            parse_period(text)
    assert parse_period("mùa đông 2021").precision is Precision.PART
