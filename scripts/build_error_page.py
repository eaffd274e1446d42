"""Build what ``docs/reference/errors.md`` says of refused texts, cells and files, from the library itself.

Run it from anywhere: ``python scripts/build_error_page.py``. Every message is made by a text or a small register that
really is refused. A test checks that the page equals what this makes, and that no message is missing from it.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import doingoai
from doingoai import (
    Agreement,
    AidShipment,
    Delegation,
    ParseError,
    Period,
    TradeExport,
    read_register,
)
from doingoai.cli import _TROUBLE
from doingoai.grammar.slips import SLIPS
from doingoai.registers.file_messages import file_message_in_vietnamese
from doingoai.registers.problems import RowProblem, Severity, SkippedRow, SkipReason

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "reference" / "errors.md"
SOURCE: Final = ROOT / "src" / "doingoai"
PLACE: Final = re.compile(r"(?P<open><!-- made: (?P<name>[a-z ]+) -->\n).*?(?P<close><!-- end of made -->)", re.DOTALL)

# What the parsers refuse

Call = tuple[str, str, dict[str, Any]]
"""A parser, a text that it refuses, and what else it is given."""

_READ_ON: Final = {"reference": dt.date(2022, 7, 15)}
REFUSALS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "any": {"parse_number": ("", "một ít thôi", f"{'9' * 1999}…"), "parse_date": ("hôm nào đó",)},
    "numbers": {
        "parse_number": (
            "1.23.456", "9" * 60, "02 (ba)", "1,5 tỷ 2", "1 tỷ 2000 triệu", "1 tỷ rưỡi 5", "10 tỷ tỷ",
            "hai nghìn năm", "năm ba", "5 m", "⅓", "1/2", "từ 10 đến 5", "từ 500 đến 2 triệu",
            "khoảng 96 (từ 90 đến 80)", "khoảng 96 (ít nhất 100)",
            "hơn 10-15", "hơn dưới 5", "hơn vài chục", "1,000.000", "1e51",
            "hai mươi năm", "nam", "2,5½", "từ 5", "5 người",
        ),
        "parse_decimal": ("gần 30",),
        "parse_percentage": ("41,4", "giảm -5%"),
        "parse_ratio": ("48 tỉnh", "3/0", "5 phần nghìn"),
        "parse_ordinal": ("31",),
    },
    "quantities and money": {
        "parse_quantity": (
            "302", "- 5 đoàn", "2,5 tấn rưỡi", "3M", "41 đoàn với 302 lượt người", "50.000 USD",
            "5 tấn trở lên gạo", "gạo 5 tấn", "một ít",
        ),
        "parse_money": (
            "năm mươi gì đó", "50.000", "$50,000", "1 triệu USD - 3 triệu EUR", "5 USD (EUR)", "2 đô 5", "2,5 đô 23 xu",
            "từ 5 USD", "1 tỷ 250 đồng",
        ),
    },
    "dates and periods": {
        "parse_date": (
            "31/4/2021", "0/5/2021", "12/13/2021", "15//3/2022", "44635",
            "Thứ Ba, 13/12/2021", "1/1/0000", "tháng 6/2020", "5/6",
        ),
        "parse_period": (
            "mùa nào đó", "13/2022", "tháng 5 năm hai mươi", "tuần 54/2022",
            "quý V/2020", "13 tháng năm 2022", "hôm qua", "năm ngoái", "ngày 13/12/21",
            "trước 1/1/0001", "2021-2019", "20/11-2024", "2 ngày 14, 15 và 16/4/2024", "3 ngày (14-15/4/2024)",
            "2 năm 2019, 2020, 2021", "3 năm 2016-2020", "thế kỷ 0", "tháng 5/0000", "nửa đầu tuần 32/2020",
            "tuần 32/2020 (từ 3/8/2020 đến 8/8/2020)", "quý I/2022 (từ 1/1/2022 đến 30/3/2022)",
        ),
    },
    "the lunar calendar": {
        "parse_date": (
            "mùng 15 Tết 2024", "rằm tháng 13 năm 2024 âm lịch", "31 tháng Chạp năm 2023", "15/6 nhuận năm 2024",
            "30 tháng Chạp năm 2021",
            "mùng 1 Tết năm 1800", "mùng 1 tháng Giêng năm Giáp Sửu", "mùng 1 tháng Giêng năm Giáp Thìn 2025",
            "18/4/2024 (tức mùng 10 tháng 3 năm Ất Tỵ)",
        ),
        "parse_period": ("năm Quý Mão",),
    },
    "times and lengths of time": {
        "parse_datetime": (
            "8h30", "sáng sớm", "8h75 ngày 13/12/2021", "9 giờ kém 75 ngày 13/12/2021",
            "0 giờ kém 5 ngày 13/12/2021",
            "24h30 ngày 13/12/2021", "13/12/2021 13:30 PM",
            "12 giờ đêm 13/12/2021", "24:00 31/12/9999", "13/12/2021 08:30 GMT+25",
        ),
        "parse_duration": ("mãi mãi", "1,5 năm rưỡi", "05 ngày làm việc"),
    },
    "documents and EDTF": {
        "parse_document": ("công văn hôm trước", "12/KH-UBND tháng 13/2020"),
        "Period.from_edtf": ("2021-99", "2020-13-01", "2021-XX-05", "2021-12-1X", "2XXX", "1/1/"),
    },
}  # fmt: skip
"""Texts by topic and parser, each refused for a reason of its own."""


def refusal_of(function: str, text: str, **given: Any) -> ParseError:
    """The error that a parser raises of *text*."""
    read = Period.from_edtf if function == "Period.from_edtf" else getattr(doingoai, function)
    try:
        value = read(text.replace("…", "9" * 2000), **given)
    except ParseError as error:
        return error
    raise AssertionError(f"{function}({text!r}) reads {value!r}")


def hints() -> Iterator[str]:
    """Every hint on the page."""
    for parsers in REFUSALS.values():
        for function, texts in parsers.items():
            yield from (refusal_of(function, text).hint or "" for text in texts)


def code(text: object) -> str:
    """A text in a cell, as code: it is shown as it is, in both editions."""
    return f"`{text}`".replace("|", "\\|") if text != "" else ""


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    headings = list(headings)
    return "\n".join("| " + " | ".join(line) + " |" for line in [headings, ["---"] * len(headings), *rows])


def refusals(topic: str) -> str:
    """The table of one topic."""
    rows = [
        (code(_short(text) or " "), _link(function), code(refusal_of(function, text).hint))
        for function, texts in REFUSALS[topic].items()
        for text in texts
    ]
    return table(("text", "read with", "what it says"), rows)


def _link(function: str) -> str:
    return code(function) if "." in function else f"{{func}}`~doingoai.{function}`"


_SHOWN: Final = 48


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:20]}…"


# What a register says of its rows

_INBOUND: Final = {"direction": "inbound"}


def _visit(**cells: Any) -> list[dict[str, Any]]:
    """A register of one delegation; cells by their headings."""
    return [{"Tên đoàn": "Đoàn Pháp", "Thời gian": "15/3/2022", **cells}]


def _export(**cells: Any) -> list[dict[str, Any]]:
    base = {"Mặt hàng": "Vải thiều", "Địa phương": "Bắc Giang", "Thị trường": "Nhật Bản", "Kỳ": "năm 2021"}
    return [{**base, "Khối lượng": "200 tấn", **cells}]


REGISTERS: Final[Mapping[str, Mapping[str, tuple[str, type, Any]]]] = {
    "cells that cannot be read": {
        "A day that does not exist, or a text that is no date": (
            "The grammar of dates says what is wrong. Ask whoever typed it; nothing is rolled over to the next month.",
            Delegation,
            [*_visit(**{"Thời gian": "31/6/2022"}), *_visit(**{"Thời gian": "một hôm"})],
        ),
        "A number where a date belongs": (
            "Excel keeps dates as numbers, and a cell that lost its format shows one. It may as well be a number.",
            Delegation,
            _visit(**{"Thời gian": 44635}),
        ),
        "A text that is no number": (
            "Words that make no number everyone would write down are refused.",
            Delegation,
            _visit(**{"Số người": "mười tám mười"}),
        ),
        "A count with decimals": (
            "Persons, visits and flights are whole. Often a comma was typed for the thousands.",
            Delegation,
            _visit(**{"Số người": "1,234"}),
        ),
        "A cell of the wrong type": (
            "The cell is a date, a time, or TRUE or FALSE to Excel. Format it as text and type it again.",
            Delegation,
            _visit(**{"Số người": dt.date(2022, 1, 5)}),
        ),
        "Money without its currency": (
            "A bare number is an amount only where the cell, the heading or `columns=` names the currency.",
            Delegation,
            _visit(**{"Kinh phí": "50.000"}),
        ),
        "A text that is no amount of money": (
            "An amount is a number and a currency.",
            Delegation,
            _visit(**{"Kinh phí": "vài chục gì đó"}),
        ),
        "A quantity without its unit": (
            "A bare number is a quantity only where the cell, the heading or a column ĐVT names the unit.",
            TradeExport,
            _export(**{"Khối lượng": "200"}),
        ),
        "A text that is no quantity": (
            "Goods are a number, a unit and what they are. Several are divided by semicolons.",
            AidShipment,
            [{"Chiều viện trợ": "Tiếp nhận", "Bên viện trợ": "tỉnh Vân Nam", "Đơn vị tiếp nhận": "Quảng Ninh",
              "Thời gian": "năm 2021", "Hiện vật": "40 máy 4 tạo oxy 3"}],
        ),
        "A magnitude of its own": (
            "The heading says triệu đồng and the cell says triệu again: it may mean either.",
            Delegation,
            _visit(**{"Kinh phí (triệu đồng)": "50 triệu"}),
        ),
        "A figure that may be two numbers": (
            'Cells of one column write figures both ways. `style="vi"` or `style="en"` settles the whole file.',
            Delegation,
            [row for cell in ("1.234,5", "1,234.5", "1,234") for row in _visit(**{"Kinh phí (triệu đồng)": cell})],
        ),
        "A name that is near others": (
            "It is no known name, and these are nearest. Nothing is taken for its nearest name.",
            Delegation,
            _visit(**{"Quốc gia": "Hàn Quốcc"}),
        ),
        "A name that is near none": (
            "Nothing that is known is near it.",
            Delegation,
            _visit(**{"Địa phương": "Kẻ Chợ"}),
        ),
        "A name that fits several": (
            "Initials and short forms may fit several provinces on that day.",
            Delegation,
            _visit(**{"Địa phương": "HN"}),
        ),
        "A word that is not of the column": (
            "The column has a closed set of words; capitals and marks do not matter.",
            Delegation,
            _visit(**{"Nguồn kinh phí": "đi vay"}),
        ),
        "Neither yes nor no": (
            "A column of yes and no takes `x`, `có`, `không` and the like.",
            Delegation,
            _visit(**{"Đã báo cáo": "bao giờ xong"}),
        ),
        "An HS code that lost its zero": (
            "As a number in Excel the code loses the zero it begins with.",
            TradeExport,
            _export(**{"Mã HS": 81090}),
        ),
        "A ditto mark with nothing above": (
            "`nt`, `như trên` and quotation marks repeat the cell above, and there is none.",
            Delegation,
            _visit(**{"Quốc gia": "nt"}),
        ),
        "Damaged letters": (
            "The file was saved in a code that has no Vietnamese letters.",
            Delegation,
            _visit(**{"Trưởng đoàn": "Nguy\ufffdn V\ufffdn A"}),
        ),
        "A cell that is too long": (
            "Excel itself keeps no longer one; often a quotation mark of a CSV file was never closed.",
            Delegation,
            _visit(**{"Ghi chú": "x" * 40_000}),
        ),
        "A formula without its value": (
            "The file was written by a program that does not calculate. Excel does so when it opens it.",
            Delegation,
            [["Tên đoàn", "Thời gian", "Số người"], ["Đoàn Pháp", "15/3/2022", "=2+3"]],
        ),
        "A formula that fails": (
            "The formula of the cell points at something that is no longer there.",
            Delegation,
            [["Tên đoàn", "Thời gian", "Số người"], ["Đoàn Pháp", "15/3/2022", "#REF!"]],
        ),
    },
    "rows that lack something": {
        "An empty cell that every record needs": (
            "`defaults=` gives it for the whole file, where it is the same everywhere.",
            Delegation,
            _visit(**{"Thời gian": ""}),
        ),
        "A column that every record needs": (
            "Add the column, name the one that holds it with `columns=`, or give `defaults=`.",
            Delegation,
            [{"Tên đoàn": "Đoàn Pháp", "Quốc gia": "Pháp"}],
        ),
        "An end before its start": (
            "One of the two days is wrong, and the register cannot say which.",
            Delegation,
            [{"Tên đoàn": "Đoàn Pháp", "Từ ngày": "5/5/2022", "Đến ngày": "3/5/2022"}],
        ),
        "A record that cannot be": (
            "Each cell can be read, and together they say what cannot be.",
            Agreement,
            [{"Tên thỏa thuận": "Bản ghi nhớ", "Cơ quan ký": "UBND tỉnh", "Cấp ký": "Cấp tỉnh", "Địa phương": "Lào Cai",
              "Bên nước ngoài": "tỉnh Vân Nam", "Ngày ký": "5/5/2022", "Ngày hết hiệu lực": "5/5/2020"}],
        ),
    },
    "cells worth a look": {
        "A figure that the column does not explain": (
            "Nothing in the column shows how figures are written, so the Vietnamese way was taken. It is said once.",
            Delegation,
            _visit(**{"Kinh phí (triệu đồng)": "1,234"}),
        ),
        "A unit of its own": (
            "The cell names a unit that is not the one of the heading; the cell was believed.",
            Delegation,
            _visit(**{"Kinh phí (triệu đồng)": "50.000 USD"}),
        ),
        "A number of days that does not fit": (
            "Both ends count: 1/5 to 3/5 are three days.",
            Delegation,
            [{"Tên đoàn": "Đoàn Pháp", "Từ ngày": "1/5/2022", "Đến ngày": "3/5/2022", "Số ngày": "9"}],
        ),
        "Several groups in one row": (
            "The row is one record whatever it says; give each delegation a row of its own to count them.",
            Delegation,
            _visit(**{"Số đoàn/lượt người": "02 đoàn/15 lượt người"}),
        ),
        "A figure merged over rows": (
            "Excel keeps the figure of a merged cell once. It is read for the first row and for no other.",
            Delegation,
            [["Tên đoàn", "Thời gian", "Số người"], ["Đoàn Pháp", "15/3/2022", 12], ["Đoàn Bỉ", "15/3/2022", ...]],
        ),
    },
}  # fmt: skip
"""Registers by what they get wrong: each with what that means, the type of its records and its rows."""


def problems_of(cls: type, rows: Any) -> list[tuple[RowProblem, RowProblem]]:
    """What a register says of its rows, in English and in Vietnamese; a list of lists is a workbook."""
    defaults = _INBOUND if cls is Delegation else None
    with tempfile.TemporaryDirectory() as folder:
        given: Any = rows
        if isinstance(rows[0], list):
            given = Path(folder, "so.xlsx")
            _write(given, rows)
        told = [read_register(given, cls, lang=lang, defaults=defaults).problems for lang in ("en", "vi")]
    return list(zip(*told, strict=True))


def _write(path: Path, rows: list[list[Any]]) -> None:
    """Write a workbook; ``...`` is a cell merged with the one above, and a formula has no value."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Sổ")
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell is ...:
                    sheet.merge_range(row - 1, column, row, column, rows[row - 1][column])
                elif str(cell).startswith("="):
                    sheet.write_formula(row, column, cell, value="")
                elif str(cell).startswith("#"):
                    sheet.write_formula(row, column, "=A1", value=cell)
                else:
                    sheet.write(row, column, cell)


def told(problem: RowProblem) -> str:
    """A problem as its own line says it."""
    return f"{problem.message} {problem.hint}".strip()


def register_messages() -> Iterator[str]:
    """Every message and hint on the page, in both languages."""
    for kinds in REGISTERS.values():
        for _, cls, rows in kinds.values():
            for pair in problems_of(cls, rows):
                yield from (text for problem in pair for text in (problem.message, problem.hint))


def registers(group: str) -> str:
    """One group of problems: a heading, what it means, and what is said in both languages."""
    parts = []
    for title, (meaning, cls, rows) in REGISTERS[group].items():
        lines = []
        for english, vietnamese in problems_of(cls, rows):
            cell = _short(english.value)
            mark = "!" if english.severity is Severity.WARNING else "✗"
            place = f"{english.column}{english.row}" if english.column else f"{english.row}"
            lines += [f"* `{f'{mark} {place} {english.heading}'.strip()}`: `{cell}`" if cell else f"* `{mark} {place}`"]
            lines += [f"  * `{told(one)}`" for one in (english, vietnamese)]
        assert lines, title  # noqa: S101  # a register that says nothing has no place here
        parts += [f"### {title}", meaning, "\n".join(lines)]
    return "\n\n".join(parts)


# The rest is said by tables of the library.


def skipped() -> str:
    """Why rows are no records."""
    rows = [
        (code(kind.value), *(code(SkippedRow("", 0, kind, lang=lang).reason) for lang in ("en", "vi")))
        for kind in SkipReason
    ]
    return table(("kind", "English", "Vietnamese"), rows)


def template(node: ast.expr) -> str | None:
    """A message as the source has it, "…" for what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    return None


def calls(names: set[str], *rooms: str) -> Iterator[tuple[Path, ast.Call]]:
    """The calls of functions with these names in some rooms."""
    for room in rooms:
        for file in sorted((SOURCE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names:
                    yield file, node


def refused_files() -> str:
    """What is said of a file that is no register."""
    said = {template(call.args[0]) for _, call in calls({"RegisterError"}, "registers") if call.args}
    rows = [(code(text), code(file_message_in_vietnamese(text))) for text in sorted(filter(_speaks, said))]
    return table(("English", "Vietnamese"), rows)


_WORDS: Final = 3


def _speaks(text: str | None) -> bool:
    """Whether a message has words of its own."""
    return text is not None and len(re.findall(r"[a-z]{2,}", text)) > _WORDS


def command_line() -> str:
    """What the command line says of a file that it cannot open."""
    rows = [
        (code(kind.__name__), *(code(said[lang].format(file="doan.csv")) for lang in ("en", "vi")))
        for kind, said in _TROUBLE.items()
    ]
    return table(("kind", "English", "Vietnamese"), rows)


def slips() -> str:
    """What is said of a text that no rule reads."""
    said = {english: vietnamese for lines in SLIPS.values() for _, english, vietnamese in lines}
    return table(("English", "Vietnamese"), [(code(english), code(said[english])) for english in sorted(said)])


def issues() -> str:
    """What `check` finds in a record."""
    rows = {}
    for _, call in calls({"Issue"}, "model"):
        if len(call.args) == 4:  # noqa: PLR2004  # code, field and both sentences
            name, field, english, vietnamese = (template(part) or "…" for part in call.args)
            rows[name] = (code(name), code(field), code(english), code(vietnamese))
    return table(("code", "field", "English", "Vietnamese"), [rows[name] for name in sorted(rows)])


MADE: Final[dict[str, Callable[[], str]]] = {
    **{f"refused {topic.lower()}": lambda topic=topic: refusals(topic) for topic in REFUSALS},
    **{group: lambda group=group: registers(group) for group in REGISTERS},
    "skipped rows": skipped,
    "files": refused_files,
    "command line": command_line,
    "issues": issues,
    "slips": slips,
}


def built(page: str) -> str:
    """Return *page* with what is made made anew."""
    return PLACE.sub(lambda place: f"{place['open']}\n{MADE[place['name']]()}\n\n{place['close']}", page)


if __name__ == "__main__":
    PAGE.write_text(built(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
