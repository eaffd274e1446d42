"""Documents by their number, kind and date."""

import datetime as dt
import unicodedata

import pytest

from doingoai import LegalDocument, ParseError, Period, parse_document
from doingoai.grammar.documents import DOCUMENT_RULES
from doingoai.grammar.rules import Context, Reading
from doingoai.text.spans import CanonicalText

DAY = dt.date


@pytest.mark.parametrize(
    ("text", "doc_type", "number", "issued", "issuer"),
    [
        ("Chỉ thị số 15-CT/TW ngày 10/8/2022", "Chỉ thị", "15-CT/TW", DAY(2022, 8, 10), "Trung ương Đảng"),
        ("Nghị định số 80/2020/NĐ-CP", "Nghị định", "80/2020/NĐ-CP", None, "Chính phủ"),
        ("Nghị định 12/2012/NĐ-CP", "Nghị định", "12/2012/NĐ-CP", None, "Chính phủ"),
        ("Luật Thỏa thuận quốc tế số 70/2020/QH14", "Luật", "70/2020/QH14", None, "Quốc hội"),
        ("Nghị quyết số 202/2025/QH15", "Nghị quyết", "202/2025/QH15", None, "Quốc hội"),
        ("Pháp lệnh số 33/2007/PL-UBTVQH11", "Pháp lệnh", "33/2007/PL-UBTVQH11", None, "Ủy ban Thường vụ Quốc hội"),
        ("480/QĐ-UBND", "Quyết định", "480/QĐ-UBND", None, "Ủy ban nhân dân"),
        ("480/qđ-ubnd", "Quyết định", "480/qđ-ubnd", None, "Ủy ban nhân dân"),
        ("Số 480/QĐ-UBND", "Quyết định", "480/QĐ-UBND", None, "Ủy ban nhân dân"),
        ("Số: 12/KH-UBND", "Kế hoạch", "12/KH-UBND", None, "Ủy ban nhân dân"),
        ("TT số 01/2019/TT-BNG", "Thông tư", "01/2019/TT-BNG", None, "Bộ Ngoại giao"),
        ("QĐ 06/2020/QĐ-TTg", "Quyết định", "06/2020/QĐ-TTg", None, "Thủ tướng Chính phủ"),
        ("Quyết định số 06/2020/QĐ-TTg ngày 21/02/2020 của Thủ tướng Chính phủ", "Quyết định", "06/2020/QĐ-TTg",
         DAY(2020, 2, 21), "Thủ tướng Chính phủ"),
        ("Quyết định số 06/2020/QĐ-TTg của Thủ tướng Chính phủ ban hành ngày 21/02/2020", "Quyết định",
         "06/2020/QĐ-TTg", DAY(2020, 2, 21), "Thủ tướng Chính phủ"),
        # What the text says stands before what the code says.
        ("Quyết định số 480/QĐ-UBND ngày 5/3/2021 của UBND tỉnh Lào Cai", "Quyết định", "480/QĐ-UBND",
         DAY(2021, 3, 5), "UBND tỉnh Lào Cai"),
        ("Quyết định số 480/QĐ-UBND của UBND tỉnh Lào Cai ngày 5/3/2021", "Quyết định", "480/QĐ-UBND",
         DAY(2021, 3, 5), "UBND tỉnh Lào Cai"),
        ("Quyết định của Thủ tướng Chính phủ số 236/1999/QĐ-TTg", "Quyết định", "236/1999/QĐ-TTg", None,
         "Thủ tướng Chính phủ"),
        ("Thông tư liên tịch số 04/1999/TTLT/BKH-BTC", "Thông tư liên tịch", "04/1999/TTLT/BKH-BTC", None,
         "Bộ Kế hoạch và Đầu tư, Bộ Tài chính"),
        ("12/2013/TTLT-BNG-XYZ", "Thông tư liên tịch", "12/2013/TTLT-BNG-XYZ", None, None),
        ("Công văn số 839/VPCP-QHQT ngày 14/02/2012", "Công văn", "839/VPCP-QHQT", DAY(2012, 2, 14), "Văn phòng Chính phủ"),
        ("839/VPCP-QHQT", "Công văn", "839/VPCP-QHQT", None, "Văn phòng Chính phủ"),
        ("Số 45/ABC-XY", "Công văn", "45/ABC-XY", None, None),
        ("CV số 45/SNgV-HTQT", "Công văn", "45/SNgV-HTQT", None, "Sở Ngoại vụ"),
        ("Kế hoạch số 123/KH-UBND ngày 05/5/2022", "Kế hoạch", "123/KH-UBND", DAY(2022, 5, 5), "Ủy ban nhân dân"),
        ("Báo cáo số 45/BC-SNgV", "Báo cáo", "45/BC-SNgV", None, "Sở Ngoại vụ"),
        ("Chương trình hành động số 34-CTHĐ/TU ngày 22/5/2007", "Chương trình hành động", "34-CTHĐ/TU",
         DAY(2007, 5, 22), None),
        ("nghị quyết số 06-NQ/TU, ngày 12/12/2006", "Nghị quyết", "06-NQ/TU", DAY(2006, 12, 12), None),
        ("Hướng dẫn số 05-HD/BTGTW", "Hướng dẫn", "05-HD/BTGTW", None, "Ban Tuyên giáo Trung ương"),
        ("Quyết định số 1960/QĐ-UBND ngày 17 tháng\n8 năm 2023", "Quyết định", "1960/QĐ-UBND", DAY(2023, 8, 17),
         "Ủy ban nhân dân"),
        ("Tờ trình số 61/TTr-CTK ngày 29 tháng 01 năm 2024", "Tờ trình", "61/TTr-CTK", DAY(2024, 1, 29), "Cục Thống kê"),
        ("QĐ số 480/QĐ-UBND (22/02/2024)", "Quyết định", "480/QĐ-UBND", DAY(2024, 2, 22), "Ủy ban nhân dân"),
        ("Quyết định số 480/QĐ-UBND (ngày 22.02.2024)", "Quyết định", "480/QĐ-UBND", DAY(2024, 2, 22), "Ủy ban nhân dân"),
        ("80 / 2020 / NĐ - CP", "Nghị định", "80/2020/NĐ-CP", None, "Chính phủ"),
        ("Chỉ thị số 15 – CT/TW", "Chỉ thị", "15-CT/TW", None, "Trung ương Đảng"),
        ("Nghi dinh so 80/2020/ND-CP", "Nghị định", "80/2020/ND-CP", None, "Chính phủ"),
        ("123a/QĐ-UBND", "Quyết định", "123a/QĐ-UBND", None, "Ủy ban nhân dân"),
        ("70/2020/QH14", "", "70/2020/QH14", None, "Quốc hội"),
        ("1234/BKH&ĐT-KTĐN", "Công văn", "1234/BKH&ĐT-KTĐN", None, "Bộ Kế hoạch và Đầu tư"),
        ("QĐ 1234/QĐ-UBND-HC", "Quyết định", "1234/QĐ-UBND-HC", None, "Ủy ban nhân dân"),
        ("VB số 12/UBND-BTC", "Văn bản", "12/UBND-BTC", None, "Ủy ban nhân dân"),
        ("12/KL-X", "Kết luận", "12/KL-X", None, None),
    ],
)  # fmt: skip
def test_documents(text, doc_type, number, issued, issuer):
    expected = (doc_type, number, None if issued is None else Period.day(issued.year, issued.month, issued.day), issuer)
    for form in (text, unicodedata.normalize("NFD", text), text.replace(" ", "\u00a0")):
        document = parse_document(form)
        assert (document.doc_type, document.number, document.issued, document.issuer) == expected


def test_a_month_is_a_period():
    assert parse_document("Kế hoạch số 12/KH-UBND tháng 6/2020").issued == Period.month(2020, 6)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Luật Thỏa thuận quốc tế số 70/2020/QH14", "Thỏa thuận quốc tế"),
        ("Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị về hội nhập quốc tế", "hội nhập quốc tế"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Đầu tư số 03/2016/QH14",
         "sửa đổi, bổ sung một số điều của Luật Đầu tư"),
        ("480/QĐ-UBND", None),
    ],
)  # fmt: skip
def test_titles(text, title):
    assert parse_document(text).title == title


@pytest.mark.parametrize(
    "text",
    ["", "22/28", "48/63", "Điều 5", "5/người", "24/7", "D918", "A/H5N1", "Luật Tổ chức Chính phủ", "Quyết định số 5",
     "Số: 06/2020/-TTg", "Hiến pháp 2013", "100/km-h", "15/CT", "12/x-y", "GMT+7", "Số 5/a-b", "Quyết định số 5/người",
     "Kế hoạch thực hiện Quyết định số 480/QĐ-UBND", "480/QĐ-UBND và 481/QĐ-UBND", "1/ABC-XY"],
)  # fmt: skip
def test_what_is_no_document(text):
    with pytest.raises(ParseError, match="is not the number of a document"):
        parse_document(text)


@pytest.mark.parametrize("text", ["Nghị định 80/2020/NĐ-CP ngày 31/4/2020", "12/KH-UBND tháng 13/2020"])
def test_impossible_dates_are_refused(text):
    with pytest.raises(ParseError, match="in the calendar"):
        parse_document(text)


@pytest.mark.parametrize("value", [None, 5, dt.date(2021, 1, 1)])
def test_only_text_is_read(value):
    with pytest.raises(TypeError):
        parse_document(value)


def test_in_prose_the_date_is_taken_and_the_body_is_not():
    text = CanonicalText.of("theo Quyết định số 480/QĐ-UBND ngày 22/2/2024 của UBND tỉnh")
    rule = DOCUMENT_RULES[0]
    match = rule.compiled.match(text.lower, 5)
    assert match is not None
    assert text.composed[match.start() : match.end()] == "Quyết định số 480/QĐ-UBND ngày 22/2/2024"
    document = rule.extract(Reading(match, text, Context()))
    assert document == LegalDocument(
        number="480/QĐ-UBND", doc_type="Quyết định", issuer="Ủy ban nhân dân", issued=Period.day(2024, 2, 22)
    )


def test_a_document_needs_a_number():
    with pytest.raises(ValueError, match="Length"):
        LegalDocument(number="", doc_type="Luật")
