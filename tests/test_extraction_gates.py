"""Gates spare work and change nothing: with them and without them the same is found."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest

from doingoai.extraction import finder as finder_module
from doingoai.extraction.engine import Engine
from doingoai.extraction.finder import Finder
from doingoai.extraction.gates import gate_of
from doingoai.extraction.rules import ALL_RULES
from doingoai.lexicon.surroundings import BASES, STUCK_WORDS

TEXTS = sorted((pathlib.Path(__file__).parent / "corpus" / "texts").glob("*.txt"))
REFERENCE = dt.date(2022, 7, 15)
FORMS = """
1.234.567,89|1 234 567 tấn|½|2tr5|1tỷ2|3 triệu rưỡi|một triệu hai|1 tỷ 200 triệu đồng|hai nghìn rưỡi|10^6|hơn 2×10³ tấn
hai mươi mốt người|mười lăm đoàn|năm mươi tỷ đồng|một trăm linh năm tỉnh|hai phần ba dân số|một nửa|nửa triệu liều|âm 5 độ
khoảng trên 1.000 tấn|gần tới 30 tỉnh|không dưới 5 đoàn|chưa đến 10%|~30 xe|≥ 5 lần|20+ tỉnh|từ 10 đoàn trở lên|5 đoàn trở xuống
hàng trăm tấn|vài chục đoàn|mấy trăm người|hàng chục nghìn liều|10-15 triệu đồng|từ hai đến năm nghìn tấn|5 - 6 ngày
giữa 5 và 6 triệu USD|từ 5% đến 7%|5 triệu đồng đến 10 triệu đồng|khoảng 300-400 tấn|khoảng 5-6 tấn|khoảng 8 - 9 triệu USD|độ 3-4%|khoảng 1950-2000 tấn|hai năm qua|ba mươi năm tới|48/63 tỉnh|hơn 2/3|khoảng 2/3 số xã
41,4%|12 phần trăm|0,5‰|3 điểm phần trăm|6,3%/năm|489 USD/tấn|100 nghìn đồng/kg|40 con/m2
218ha|3.600m2|89,3 tấn|2 tấn rưỡi|120 km²|500 kWh|15 sào|20 container|8 thỏa thuận|1.000 bộ trang phục|302 lượt người
500.000 USD|$10.000|US$ 5 triệu|hơn 1,01 tỷ USD|50 triệu Kíp|300.000 bảng Anh|2 triệu Nhân dân tệ|859 triệu Yên|120.000 đ|5 tỷ đ
13/12/2021|13-12-2021|13.12.2021|2021-12-13|ngày 13 tháng 12 năm 2021|ngày mười hai tháng năm năm hai nghìn hai mươi lăm
mùng 2 tháng 9|Thứ Năm, 1/1/2026|CN 5/7/2020|thứ 2 (14/03/2022)|ngày 30/4|ngày 10 và 11/1|từ 22-24/3/2017|Chiều 6/11|Sáng nay
từ ngày 28/2 đến ngày 3/3/2023|30 tháng 12 năm 2024–5 tháng 1 năm 2025|từ 15/3 đến 20/4/2022|ngày 14, 15 và 16/4|các ngày 5, 6/7
8h30|14g00|7 giờ 30’|8 giờ 30 phút|3 giờ rưỡi chiều|8 giờ kém 15|14 giờ ngày 13/12/2021|14:36 17/03/2022|8h sáng mai
Thứ Bảy, 18/01/2025 14:59 (GMT +7)|14/03/2022 - 08:29:22 [GMT +7]|2021-12-13T08:30:00|ngày 1/2/2022, lúc 8 giờ 30 phút
tháng 6/2020|T6/2022|tháng Tư năm 2022|tháng 5-2021|quý III/2022|quý 3-2022|Q3/2022|6 tháng đầu năm 2022|nửa cuối năm 2021
9 tháng năm 2022|tám tháng năm 2019|2 tháng cuối năm|thập niên 1990|những năm 90|thế kỷ XX|tuần 32 năm 2022|giai đoạn 2019-2021
nhiệm kỳ 2020-2025|niên vụ 2021/22|năm học 2023–2024|đầu tháng 2/2020|giữa năm|cuối quý I|thượng tuần tháng 3|những tháng cuối năm
mùa hè 2021|khoảng tháng 6/2021|từ đầu năm|đến cuối năm|từ năm 2015 đến nay|trước năm 2010|đến hết ngày 15/11/2021|đến năm 2030
kể từ đầu năm|hôm qua|tuần trước|năm ngoái|cùng kỳ năm trước|3 ngày qua|8 tháng đầu năm nay|từ tháng 2 đến tháng 5/2019
từ quý I đến quý III/2022|từ năm 2019 đến năm 2021|các năm 2019, 2020 và 2021|năm 2017 và năm 2018|sau năm 2015|trước ngày 30/9
từ ngày 1 tháng 1 năm 2021 đến hết ngày 31 tháng 12 năm 2021|từ tháng mười hai năm 2020 đến tháng hai năm 2021|2015 đến nay
2 tuần|hơn 2 năm|1 năm 6 tháng|36 giờ|nửa thế kỷ|khoảng 5 - 6 ngày|07 (bảy) ngày|ba thập niên|2 ngày rưỡi|từ 2 đến 3 năm
thứ nhất|thứ 31|lần thứ XX|đầu tiên|Đại hội XIII|khóa XIV|mũi 3|lần thứ hai|kỳ họp thứ 11|Thứ hai, tỉnh sẽ mở rộng
Chỉ thị số 15-CT/TW ngày 10/8/2022|Nghị định số 80/2020/NĐ-CP|Luật Thỏa thuận quốc tế số 70/2020/QH14|480/QĐ-UBND
TT số 01/2019/TT-BNG|Quyết định số 1960/QĐ-UBND ngày 17 tháng 8 năm 2023|số 12a/KH-UBND|Công văn số 839/VPCP-QHQT
"""
SENTENCES = [f"Tỉnh báo cáo {form}, theo kế hoạch." for line in FORMS.split("\n") for form in line.split("|") if form]


@pytest.fixture(scope="module")
def finders() -> tuple[Finder, Finder]:
    """A finder with gates, and one that tries every rule wherever it may begin."""
    with_gates, without = Finder(gazetteers=[]), Finder(gazetteers=[])
    without._engine = Engine(ALL_RULES, stuck=STUCK_WORDS, bases=BASES)
    return with_gates, without


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_gates_change_nothing_in_the_corpus(finders: tuple[Finder, Finder], path: pathlib.Path):
    text = path.read_text(encoding="utf-8")
    with_gates, without = finders
    assert with_gates.find(text, reference=REFERENCE) == without.find(text, reference=REFERENCE)


def test_gates_change_nothing_of_any_form(finders: tuple[Finder, Finder]):
    with_gates, without = finders
    differences = [
        (sentence, here, there)
        for sentence in [*SENTENCES, *map(str.upper, SENTENCES)]
        if (here := [m.text for m in with_gates.find(sentence, reference=REFERENCE)])
        != (there := [m.text for m in without.find(sentence, reference=REFERENCE)])
    ]
    assert differences == []


def test_every_named_rule_is_there():
    """A gate that speaks of a rule by its name speaks of one that exists."""
    from doingoai.extraction import gates

    assert {*gates._BY_NAME, *gates._COUNTING} <= {rule.name for rule in ALL_RULES}


def test_the_default_finder_has_gates():
    assert finder_module._engine(frozenset(Finder().kinds)).rules == ALL_RULES
    assert any(gate_of(rule, start) for rule in ALL_RULES for start in rule.starts)
