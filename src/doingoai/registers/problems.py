"""What a register says about its rows: the cells that could not be read, and the rows that are no records."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

from doingoai.errors import RegisterError

__all__ = ["CellFault", "Language", "RowError", "RowProblem", "Severity", "SkipReason", "SkippedRow", "say"]

Language: TypeAlias = Literal["en", "vi"]
"""The language of messages: English for developers, Vietnamese for the officers who keep the registers."""


def __dir__() -> list[str]:
    return __all__


class Severity(enum.StrEnum):
    """What a problem costs."""

    ERROR = "error"
    """The row is no record until its cell is mended."""
    WARNING = "warning"
    """The row is read; somebody should look at the cell."""


class SkipReason(enum.StrEnum):
    """Why a row of the table is no record."""

    BLANK = "blank"
    """Nothing stands in it."""
    TOTAL = "total"
    """It adds up other rows."""
    BREAKDOWN = "breakdown"
    """It breaks a total down (trong đó)."""
    NUMBERING = "numbering"
    """It numbers the columns."""
    HEADING = "heading"
    """It repeats the headings."""
    GROUP = "group"
    """It is the heading of the rows below it."""
    FOOTNOTE = "footnote"
    """It is a note or a signature under the table."""
    EXAMPLE = "example"
    """It is the example that a template comes with."""


_REASONS: Final[Mapping[SkipReason, tuple[str, str]]] = {
    SkipReason.BLANK: ("the row is blank", "dòng trống"),
    SkipReason.TOTAL: ("the row is a total of other rows", "dòng cộng"),
    SkipReason.BREAKDOWN: ("the row breaks a total down (trong đó)", "dòng chi tiết của dòng cộng (trong đó)"),
    SkipReason.NUMBERING: ("the row numbers the columns", "dòng đánh số cột"),
    SkipReason.HEADING: ("the heading is repeated", "dòng tiêu đề lặp lại"),
    SkipReason.GROUP: ("the row is the heading of a group", "dòng tiêu đề nhóm"),
    SkipReason.FOOTNOTE: ("the row is a note or a signature under the table", "ghi chú hoặc chữ ký dưới bảng"),
    SkipReason.EXAMPLE: ("the row is the example of a template", "dòng ví dụ của biểu mẫu"),
}


@attrs.frozen
class SkippedRow:
    """A row of the table that is no record, and why."""

    sheet: str
    """The sheet's name."""
    row: int
    """The row, as the sheet numbers it."""
    kind: SkipReason
    """Why it is no record."""
    value: str = ""
    """What stands in it, shortened."""
    lang: Language = "en"
    """The language of `reason`."""

    @property
    def reason(self) -> str:
        """Why it is no record, in words."""
        return _REASONS[self.kind][self.lang == "vi"]

    def __str__(self) -> str:
        word = "dòng" if self.lang == "vi" else "row"
        shown = f" ({self.value})" if self.value else ""
        return f"{self.sheet}, {word} {self.row}: {self.reason}{shown}"


@attrs.frozen
class RowProblem:
    """A cell that could not be read, or that somebody should look at: where it stands, what is wrong, what to do."""

    sheet: str
    """The sheet's name."""
    row: int
    """The row, as the sheet numbers it."""
    column: str
    """The column's letter; empty where the trouble is with the row."""
    heading: str
    """The column's heading as it stands."""
    value: str
    """The cell as it stands."""
    message: str
    """What is wrong."""
    hint: str = ""
    """What to do."""
    severity: Severity = Severity.ERROR
    """Whether it costs the row."""
    lang: Language = "en"
    """The language of the message."""

    def __str__(self) -> str:
        row, column = ("dòng", "cột") if self.lang == "vi" else ("row", "column")
        place = f"{self.sheet}, {row} {self.row}"
        if self.column:
            place += f", {column} {self.column}"
        if self.heading:
            place += f" ({self.heading})"
        return f"{place}: {self.message}" + (f" {self.hint}" if self.hint else "")


class RowError(RegisterError):
    """A problem of one row, where the caller wants errors: ``read_register(…, strict=True)``.

    Parameters
    ----------
    problem
        The problem.
    """

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return str(self.problem)


# Sentence by sentence, in English and in Vietnamese. Each is used once, by its name.
_SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    "not_a": ("{value!r} is not {expected}.", "“{value}” không phải là {expected}."),
    "not_whole": (
        "{value!r} has decimals, and this column counts whole ones.",
        "“{value}” có phần lẻ, trong khi cột này đếm số nguyên.",
    ),
    "missing": (
        "The cell is empty, and every {record} needs {field}.",
        "Ô để trống, trong khi dòng nào cũng phải có {field}.",
    ),
    "missing_column": (
        "No column gives {field}, which every {record} needs.",
        "Không có cột {field}, trong khi dòng nào cũng phải có.",
    ),
    "record": ("The row makes no {record}: {reason}", "Dòng này không thành bản ghi: {reason}"),
    "unvalued_error": ("The formula of the cell gives {value}.", "Công thức trong ô cho kết quả {value}."),
    "unvalued_formula": (
        "The cell holds the formula {value} without its value.",
        "Ô chứa công thức {value} mà không có giá trị.",
    ),
    "damaged": ("The cell has damaged letters.", "Ô có chữ bị hỏng mã."),
    "too_long": ("The cell has {length} characters.", "Ô dài {length} ký tự."),
    "number_for_date": (
        "The cell is the number {value}, not a date.",
        "Ô là số {value}, không phải ngày tháng.",
    ),
    "type": ("The cell is {value}, where {expected} is needed.", "Ô là {value}, trong khi cần {expected}."),
    "no_ditto": (
        "There is no cell above that {value!r} could repeat.",
        "Phía trên không có ô nào để “{value}” nhắc lại.",
    ),
    "two_styles": (
        "{value!r} may be either {one} or {other}: the column writes figures in both ways.",
        "“{value}” có thể là {one} hoặc {other} (dấu phẩy trước phần lẻ): cột này ghi số theo cả hai kiểu.",
    ),
    "no_style": (
        "{value!r} was read the Vietnamese way, as {one}; no cell of the column shows which way is meant.",
        "“{value}” được đọc theo kiểu Việt Nam, dấu phẩy trước phần lẻ; không ô nào trong cột cho biết kiểu ghi số.",
    ),
    "own_magnitude": (
        "{value!r} names a magnitude of its own in a column of {unit}.",
        "“{value}” tự ghi bậc số trong khi cột tính bằng {unit}.",
    ),
    "own_unit": (
        "{value!r} was read with its own unit, not with that of the column ({unit}).",
        "“{value}” được đọc theo đơn vị ghi trong ô, không theo đơn vị của cột ({unit}).",
    ),
    "no_currency": ("{value!r} names no currency.", "“{value}” không ghi loại tiền."),
    "no_unit": ("{value!r} names no unit.", "“{value}” không ghi đơn vị tính."),
    "days": (
        "The register says {value} days; from the first to the last day there are {days}.",
        "Sổ ghi {value} ngày; tính từ ngày đầu đến ngày cuối là {days} ngày.",
    ),
    "end_before_start": (
        "The end ({end}) is before the start ({start}).",
        "Ngày cuối ({end}) trước ngày đầu ({start}).",
    ),
    "several_groups": (
        "The cell speaks of {value}; the row counts as one record.",
        "Ô ghi {value}; dòng này chỉ tính là một bản ghi.",
    ),
    "shared_figure": (
        "The figure is merged over several rows; it is read for the first of them only.",
        "Số liệu nằm trong ô gộp nhiều dòng; chỉ tính cho dòng đầu.",
    ),
    # hints
    "refused": ("{reason}", "{reason}"),
    "hint_fill": ("Fill it in, or give defaults={{{name!r}: …}}.", "Điền vào ô này."),
    "hint_column": (
        "Add a column {heading!r}, or give defaults={{{name!r}: …}}.",
        "Thêm cột “{heading}”, hoặc cho một giá trị chung bằng defaults={{{name!r}: …}}.",
    ),
    "hint_recalculate": (
        "Open the file in Excel, let it calculate, and save it.",
        "Mở tệp bằng Excel, tính lại rồi lưu.",
    ),
    "hint_error": ("Mend the formula or type the value.", "Sửa công thức hoặc gõ giá trị vào ô."),
    "hint_date": (
        "Write it as 13/12/2021, tháng 6/2020 or quý III/2021.",
        "Ghi ngày tháng như 13/12/2021, tháng 6/2020 hoặc quý III/2021.",
    ),
    "hint_number_for_date": (
        "If it is a date, give the cell a date format in Excel ({date}?); otherwise write it as 13/12/2021.",
        "Nếu là ngày, hãy định dạng ô là ngày tháng trong Excel ({date}?); nếu không, ghi như 13/12/2021.",
    ),
    "hint_number": ("Write figures as 1.234,5.", "Ghi số như 1.234,5."),
    "hint_whole": (
        "Write it without decimals; dots separate thousands (1.234).",
        "Ghi số không có phần lẻ; dấu chấm ngăn hàng nghìn (1.234).",
    ),
    "hint_money": ("Write amounts as 50.000 USD or 1,2 tỷ đồng.", "Ghi số tiền như 50.000 USD hoặc 1,2 tỷ đồng."),
    "hint_quantity": ("Write quantities as 200 tấn or 40 máy thở.", "Ghi số lượng như 200 tấn hoặc 40 máy thở."),
    "hint_currency": (
        "Name it in the cell, or in the heading: 'Giá trị (triệu USD)'.",
        "Ghi loại tiền trong ô hoặc ở tiêu đề cột: “Giá trị (triệu USD)”.",
    ),
    "hint_unit": (
        "Name it in the cell, in the heading ('Khối lượng (tấn)') or in a column ĐVT.",
        "Ghi đơn vị trong ô, ở tiêu đề cột (“Khối lượng (tấn)”) hoặc ở cột ĐVT.",
    ),
    "hint_words": ("Write one of: {words}.", "Ghi một trong các giá trị: {words}."),
    "hint_suggest": ("Did you mean {names}?", "Có phải ý là {names}?"),
    "hint_full_name": (
        "It fits {names}. Write the name in full.",
        "Tên này hợp với {names}. Hãy ghi đầy đủ.",
    ),
    "hint_name": ("Check its spelling.", "Kiểm tra lại cách ghi tên."),
    "hint_style": (
        'Write it so that it can mean only one number, or read the file with style="vi" or style="en".',
        "Ghi lại sao cho chỉ có một cách hiểu, ví dụ 1234.",
    ),
    "hint_magnitude": (
        "Write the bare figure, or the amount with its currency.",
        "Ghi số không kèm bậc, hoặc ghi đủ số tiền và loại tiền.",
    ),
    "hint_damaged": (
        "Type the cell again, or save the file as 'CSV UTF-8'.",
        "Gõ lại ô này, hoặc lưu tệp ở dạng “CSV UTF-8”.",
    ),
    "hint_shorten": (
        "A cell holds at most {limit} characters; shorten it.",
        "Ô chứa tối đa {limit} ký tự; hãy rút gọn.",
    ),
    "hint_look": ("Check the two cells.", "Kiểm tra lại hai ô."),
    "hint_flag": ("Write x, có or không.", "Ghi x, có hoặc không."),
    "hint_code": (
        "As a number it has lost its first zero; type it as text: {code}?",
        "Ô dạng số làm mất số 0 ở đầu; gõ lại ở dạng chữ: {code}?",
    ),
    "hint_text": ("Type it as text.", "Gõ lại ô ở dạng chữ."),
}


def say(sentence: str, lang: Language, **words: object) -> str:
    """Return a sentence of the room in *lang*, with its *words* filled in."""
    return _SENTENCES[sentence][lang == "vi"].format(**words)


def sentence(words: str) -> str:
    """Return *words* as a sentence: with a capital and a full stop.

    Examples
    --------
    >>> sentence("April 2021 has 30 days")
    'April 2021 has 30 days.'
    """
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".") if words else ""


class CellFault(Exception):  # noqa: N818  # never leaves the room: the reader turns it into a RowProblem
    """Why a cell cannot be read.

    Parameters
    ----------
    sentence
        The name of the message.
    hint
        The name of the hint.
    words
        What the sentences are filled with.
    """

    def __init__(self, sentence: str, hint: str = "", **words: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
        self.words = words
        self.slot = ""
        """The slot whose cell it is, where several columns tell one field."""

    def message_in(self, lang: Language) -> str:
        """Return what is wrong, in *lang*."""
        words = {name: word[lang == "vi"] if isinstance(word, tuple) else word for name, word in self.words.items()}
        return say(self.sentence, lang, **words)

    def hint_in(self, lang: Language) -> str:
        """Return what to do, in *lang*."""
        if not self.hint:
            return ""
        words = {name: word[lang == "vi"] if isinstance(word, tuple) else word for name, word in self.words.items()}
        return say(self.hint, lang, **words)
