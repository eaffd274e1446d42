"""What is said of a file that is no register, for the officers who keep registers: in Vietnamese.

`RegisterError` speaks English, as every error does. Its messages about a file, which officers meet on the command
line, are found here by their English words; what only a program can cause has no translation.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["file_message_in_vietnamese"]


def __dir__() -> list[str]:
    return __all__


_SAVE: Final = "Mở tệp bằng Excel rồi lưu ở dạng .xlsx."
# What stands in brackets of a message is handed on; the rest of a message may change without these noticing.
_MESSAGES: Final = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r"the file is empty\.", "tệp trống."),
        (
            r"the file is a PDF document\..{0,600}",
            "đây là tệp PDF. Hãy xin tệp bảng tính gốc, hoặc chép bảng sang Excel.",
        ),
        (r"the file is a Word document\..{0,600}", "đây là tệp Word. Chép bảng sang Excel rồi lưu ở dạng .xlsx."),
        (r"the file is a picture\..{0,600}", "đây là tệp ảnh. Hãy gõ lại bảng vào Excel, hoặc xin tệp bảng tính gốc."),
        (r"the file is a web page saved as a sheet\..{0,600}", f"đây là trang web được lưu như bảng tính. {_SAVE}"),
        (r"the file is an XML file\..{0,600}", f"đây là tệp XML. {_SAVE}"),
        (r"the file is a packed archive.{0,600}", "đây là tệp nén. Hãy giải nén trước."),
        (r"the file is a binary workbook.{0,600}", f"đây là tệp Excel nhị phân (.xlsb). {_SAVE}"),
        (
            r"the file is locked with a password\..{0,600}",
            "tệp có đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu (File › Info › Protect Workbook) rồi lưu lại.",
        ),
        (
            r"the file is damaged or cut short.{0,600}",
            "tệp bị hỏng hoặc thiếu. Hãy xin lại tệp, hoặc mở bằng Excel rồi lưu thành tệp mới.",
        ),
        (
            r"the workbook cannot be read.{0,600}",
            "không đọc được tệp. Mở bằng Excel, lưu thành tệp .xlsx mới rồi thử lại.",
        ),
        (
            r"the file is no text.{0,600}",
            "tệp không phải văn bản. Mở bằng Excel rồi lưu ở dạng .xlsx hoặc “CSV UTF-8”.",
        ),
        (
            r"the file is neither UTF-8.{0,600}",
            "không đọc được bảng mã của tệp, có thể là TCVN3 hoặc VNI. Chuyển sang Unicode, lưu ở dạng “CSV UTF-8”.",
        ),
        (
            r"the file has (.{1,300}) bytes, more than a register would.{0,600}",
            "tệp quá lớn đối với một sổ theo dõi ({} byte). Hãy tách ra, mỗi năm một tệp.",
        ),
        (
            r"the file has (.{1,300}) lines, more than a sheet of Excel.{0,600}",
            "tệp có {} dòng, nhiều hơn một trang tính Excel. Hãy tách ra, mỗi năm một tệp.",
        ),
        (
            r"line (.{1,300}) (?:has .{1,300} columns|is longer than .{1,300} characters).{0,600}",
            "dòng {} dài hơn mọi dòng của một sổ theo dõi. Có đúng tệp cần đọc không?",
        ),
        (
            r"line (.{1,300}) cannot be cut into fields.{0,600}",
            "không tách được dòng {} thành các ô. Có thể trước đó có dấu ngoặc kép chưa đóng.",
        ),
        (
            r"the file holds a cell of several megabytes\..{0,600}",
            "tệp có ô chứa nhiều megabyte. Hãy rút gọn ô rồi lưu lại.",
        ),
        (
            r"the file unpacks .{0,600}|the file declares entities.{0,600}",
            "tệp không giống một sổ theo dõi nên không được mở. Nếu đúng là sổ, mở bằng Excel rồi lưu lại.",
        ),
        (
            r"(?:a sheet reaches|the sheets reach) to row (.{1,20}) and column (.{1,20}), further.{0,600}",
            "trang tính kéo đến dòng {}, cột {}. Trong Excel, xóa hẳn các dòng, cột trống ngoài bảng rồi lưu lại.",
        ),
        (
            r"the sheets up to (.{1,300}) have .{1,300} cells.{0,600}",
            "các trang tính đến {} có quá nhiều ô. Xóa dòng và cột trống quanh bảng rồi lưu lại.",
        ),
        (r"the file has no sheet (.{1,300}); it has (.{1,300})\.", "tệp không có trang tính {}; tệp có {}."),
        (r"(.{1,300}) is a folder; .{0,600}", "{} là thư mục; hãy nêu một tệp trong đó."),
        (
            r"no table of \S{1,80} records was found\..{0,600}",
            "không thấy bảng nào của loại sổ này. Sổ phải có dòng tiêu đề cột, như biểu mẫu.",
        ),
        (r"(.{1,300}) holds no table that we know\.", "{} không có bảng nào của các loại sổ đã biết."),
        (
            r"(.{1,300}) may hold (.{1,300}): its headings fit .{0,600} Say which, as (.{1,300})\.",
            "{} có thể là sổ {}: tiêu đề cột hợp với cả các loại đó. Hãy nêu rõ, như {}.",
        ),
        (
            r"columns=\{(.{1,300}): .{1,300}\}: no column is headed so\. .{0,200}The headings are (.{1,2000})\.",
            "không cột nào mang tiêu đề {}. Các tiêu đề trong bảng là {}.",
        ),
        (r"the file cannot be written.{0,600}", "không ghi được tệp. Tệp có đang mở trong Excel không?"),
        (r"cells are coloured in an \.xlsx file, not in .{0,600}", "chỉ tô màu ô được trong tệp .xlsx."),
        (
            r"a register is written as \.xlsx, \.csv or \.tsv, not as .{0,600}",
            "sổ chỉ ghi được ở dạng .xlsx, .csv hoặc .tsv.",
        ),
        (
            r"Excel files are (?:read|written) with an extra.{0,600}",
            "cần cài thêm phần đọc, ghi Excel: pip install 'doingoai[excel]'.",
        ),
    )
)


def file_message_in_vietnamese(message: str) -> str:
    """Return what an error says of a file in Vietnamese, or an empty text where it has no translation.

    Examples
    --------
    >>> file_message_in_vietnamese("the file is a Word document. Copy its table into Excel and save it as .xlsx.")
    'đây là tệp Word. Chép bảng sang Excel rồi lưu ở dạng .xlsx.'
    """
    for pattern, words in _MESSAGES:
        if found := pattern.fullmatch(message):
            return words.format(*found.groups())
    return ""
