"""Write the table of forms of `docs/reference/date-forms.md` from the rules themselves.

Each rule is shown with the examples below that it reads, and what it makes of them. A rule without an example is an
error, so the table cannot fall behind the grammar.

    python scripts/time_forms.py            prints the table
    python scripts/time_forms.py --write    puts it into the page
"""

from __future__ import annotations

import datetime as dt
import itertools
import pathlib
import sys
from collections.abc import Iterable
from typing import Any

from doingoai.grammar.durations import DURATION_RULES
from doingoai.grammar.periods import CELL_RULES, PERIOD_RULES
from doingoai.grammar.rules import Context, Reading, Refusal, Rule
from doingoai.grammar.times import DATETIME_RULES, TIME_RULES
from doingoai.text.spans import CanonicalText
from doingoai.values.durations import Duration
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Basis, Period, Precision

REFERENCE = dt.date(2022, 7, 15)
PAGE = pathlib.Path(__file__).parents[1] / "docs" / "reference" / "date-forms.md"
BEGIN, END = "<!-- forms: made by scripts/time_forms.py -->", "<!-- end of forms -->"
EXAMPLES_SHOWN = 3

EXAMPLES = """
13/12/2021 | 13.12.2021 | ngày 13 tháng 12 năm 2021 | Thứ Hai, 13/12/2021 | ngày 10/1 | mùng 2 tháng 9
13 thg 12, 2021 | 13 tháng 12 | 2021-12-13 | Tháng Mười Hai 13, 2021
6 tháng đầu năm 2022 | 4 tháng cuối năm | hai quý đầu năm 2022 | tháng 6/2020 | tháng Tư năm 2022
tháng 10 | tháng 3 tới
T6/2022 | 9/1945 | quý III/2022 | Q3/2022 | quý I | 9 tháng năm 2022 | tám tháng năm 2019 | năm 2021 | năm ngoái
năm hai nghìn hai mươi mốt | tuần 32/2020 | tuần 32 | thập niên 1990 | những năm 80 của thế kỷ XX | thế kỷ XXI
mùa hè 2021 | tuần trước | tháng này | quý tới | đầu tháng 2/2020 | cuối năm 2018 | nửa đầu tháng 3/2020 | cuối tuần này
hôm qua | hôm nay (15/7) | sáng nay | tối qua | 3 ngày trước | 15 tháng trước | cách đây 3 ngày
3 ngày qua | 3 năm tới | 2 tháng qua
thứ Sáu tuần trước | thứ tư của tuần tới | thứ sáu tới | thứ ba vừa rồi | ngày cuối cùng của tháng 2/2024
cùng kỳ năm ngoái | cùng kỳ năm 2021 | từ 22-24/3/2017 | từ ngày 28/2 đến ngày 3/3/2023 | 30/12/2024 - 5/1/2025
ngày 10 và 11/1 | 3 ngày 14, 15 và 16/4/2024 | 3 ngày, từ 22-24/3/2017 | tháng 2-5/2019 | từ tháng 11 đến tháng 2/2022
quý II-III/2022 | từ quý II đến quý III/2022 | giai đoạn 2019-2021 | 2016-2020 | 5 năm 2016-2020 | nhiệm kỳ 2020-2025
niên vụ 2021/22 | năm học 2021-22 | năm 2019, 2020 và 2021 | từ năm 2015 đến nay | từ cuối tháng 5 đến 15/6/2022
kể từ đầu năm | 6 tháng đầu năm 2022 đến nay | tháng 3/2020 đến nay | T3/2020 - nay | 3/2020 - nay | quý I/2020 đến nay
9 tháng năm 2020 đến nay | năm 2015 đến nay | tuần 3/2020 đến nay | những năm 1990 đến nay | thế kỷ XX đến nay
mùa hè 2021 đến nay | tuần trước đến nay | ngày 1/7/2025 đến nay | đầu năm đến nay | 1988-nay
đến hết ngày 15/11/2021 | đến năm 2030 | chậm nhất ngày 20/12/2022 | từ năm 2010 trở về trước | trước năm 2010
sau năm 2025 | khoảng tháng 6/2021 | khoảng từ năm 2015 đến năm 2018
mùng 10 tháng 3 âm lịch năm 2024 | rằm tháng Giêng | 23 tháng Chạp | 15/6 nhuận năm 2025 | mồng 5 Tết Giáp Thìn | 30 Tết
tháng Giêng năm 2024 | tháng Chạp | năm Giáp Thìn | dịp Tết Nguyên đán 2024 | Tết Giáp Thìn
18/4/2024 (tức mùng 10 tháng 3 năm Giáp Thìn) | mùng 10 tháng 3 năm Giáp Thìn (18/4/2024)
ngày 20 tháng này | ngày 15 vừa qua | tháng 3, 4 và 5/2022 | quý I, II, III/2022 | cuối 2021 | cùng kỳ tháng 6/2021
13/XII/2021 | Dec 13, 2021 | 13-14/12
30/4 | 13/12/2021 0:00:00 | 2021-12-13 00:00:00 | 13.12.21 | 20211213 | 13-Dec-21 | giáng sinh 2017 | 2021
2022-06 | 6-2020
đầu năm 2015 đến nay | năm 2015 - nay | năm 2020 đến tháng 6/2022 | 2019-21 | dịp Tết | trung thu 2024
quý I/2022 (từ 15/12/2021 đến 14/3/2022)
các ngày từ 12 đến 15/3/2024 | tuần từ 14 đến 20/2/2022 | T3-T5/2022 | kế hoạch 2021-2025 | vụ 2021
từ nay đến năm 2030
8h30 | 14g00 | 7 giờ 30’ | 3 giờ rưỡi chiều | 8 giờ kém 15 | 8h30 ngày 13/12/2021 | 3 giờ chiều ngày mai
Thứ Bảy, 18/01/2025 14:59 (GMT +7) | 14/03/2022 | 08:29:22 [GMT +7] | hôm qua lúc 8h16
2 tuần | hơn 2 năm | 07 (bảy) ngày | 1 năm rưỡi | 1 năm 6 tháng | 2 giờ 30 phút | ba năm | hai mươi lăm năm
nửa thế kỷ | hơn nửa năm | khoảng 5 - 6 ngày | 2-3 tuần | hai đến ba năm
"""


def examples() -> list[str]:
    """Return the examples; a stroke with room around it parts two of them, unless a time follows."""
    texts = [text.strip() for line in EXAMPLES.strip().splitlines() for text in line.split(" | ")]
    joined = [f"{one} | {two}" for one, two in itertools.pairwise(texts) if two.startswith("08:29")]
    return [*texts, *joined]


def value_of(rule: Rule[Any], text: str) -> object | None:
    """Return what *rule* makes of the whole of *text*, or ``None``."""
    canonical = CanonicalText.of(text)
    match = rule.compiled.fullmatch(canonical.lower)
    if match is None:
        return None
    try:
        value: object | None = rule.extract(Reading(match, canonical, Context(reference=REFERENCE)))
    except Refusal:
        return None
    return value


def shown(value: object) -> str:
    """Return a value as the table shows it."""
    if isinstance(value, Period):
        text = f"`{value.edtf}`"
        if value.precision is Precision.PART:
            return f"{text}, part"
        return f"{text}, {value.basis}" if value.basis is not Basis.CALENDAR else text
    if isinstance(value, Duration):
        hedge = "" if value.hedge is Hedge.EXACT else f", {value.hedge}".replace("_", " ")
        number = value.number
        if number is not None and number.low is not None and number.high is not None and number.low != number.high:
            low, high = (Duration(bound, value.unit).iso for bound in (number.low, number.high))
            return f"`{low}` to `{high}`{hedge}"
        return f"`{value.iso}`{hedge}"
    return f"`{value.isoformat()}`" if isinstance(value, (dt.time, dt.datetime)) else f"`{value}`"


def rows(rules: Iterable[Rule[Any]], where: str) -> list[str]:
    """Return one row of the table for each rule."""
    lines = []
    for rule in rules:
        read = [(text, value) for text in examples() if (value := value_of(rule, text)) is not None]
        if not read:
            raise SystemExit(f"no example for the rule {rule.name!r}")
        cells = "<br>".join(f"{text} → {shown(value)}".replace("|", "\\|") for text, value in read[:EXAMPLES_SHOWN])
        lines.append(f"| {rule.name} | {where} | {cells} |")
    return lines


def table() -> str:
    """Return the table of all forms, in Markdown."""
    lines = ["| form | where | examples, read on 15 July 2022 |", "|---|---|---|"]
    lines += rows((*PERIOD_RULES, *DATETIME_RULES, *TIME_RULES, *DURATION_RULES), "text and cells")
    lines += rows(CELL_RULES, "cells")
    return "\n".join(lines)


def page() -> str:
    """Return the page with the table in its place."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page(), "utf-8")
    else:
        print(table())
