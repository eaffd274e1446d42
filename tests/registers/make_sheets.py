"""Những bảng tính như người ta vẫn làm: mỗi hàm dưới đây tạo ra một cách trình bày sổ theo dõi thường gặp.

Sheets as people make them, one function each: registers laid out the way they come by e-mail. The tests make them in
a temporary folder; run as a script, it writes them beside itself for a look.
"""

from __future__ import annotations

import datetime as dt
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import xlsxwriter

__all__ = ["LAYOUTS", "windows_1258"]


def windows_1258(text: str) -> bytes:
    """*text* as old Vietnamese software wrote it: tones are marks of their own."""
    encoded = b""
    for char in unicodedata.normalize("NFC", text):
        for form in (char, _tone_apart(char)):
            try:
                encoded += form.encode("cp1258")
                break
            except UnicodeEncodeError:
                continue
    return encoded


def _tone_apart(char: str) -> str:
    marks = unicodedata.normalize("NFD", char)
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letter = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones))
    return letter + "".join(mark for mark in marks if mark in tones)


class _Book:
    """A workbook with the few formats the layouts need."""

    def __init__(self, path: Path) -> None:
        self.book = xlsxwriter.Workbook(path)
        self.day = self.book.add_format({"num_format": "dd/mm/yyyy"})
        self.bold = self.book.add_format({"bold": True, "align": "center", "valign": "vcenter", "border": 1})
        self.percent = self.book.add_format({"num_format": "0.0%"})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.book.close()

    def sheet(self, name: str) -> xlsxwriter.worksheet.Worksheet:
        return self.book.add_worksheet(name)

    def rows(self, sheet: xlsxwriter.worksheet.Worksheet, first: int, rows: list[list[Any]], left: int = 0) -> None:
        """Write *rows* from the row *first*; dates as dates."""
        for row, cells in enumerate(rows, first):
            for column, cell in enumerate(cells, left):
                if isinstance(cell, (dt.date, dt.datetime)):
                    sheet.write_datetime(row, column, cell, self.day)
                elif cell not in {None, ""}:
                    sheet.write(row, column, cell)


def ba_dong_tieu_de(path: Path) -> Path:
    """Ba dòng tên sổ, tiêu đề cột hai tầng gộp ô, đơn vị trong tiêu đề, bảy kiểu ghi ngày, dòng cộng."""
    with _Book(path) as book:
        sheet = book.sheet("Đoàn ra")
        sheet.merge_range("A1:D1", "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH")
        sheet.write("A2", "SỞ NGOẠI VỤ")
        sheet.merge_range("A3:J3", "DANH SÁCH ĐOÀN RA NĂM 2022", book.bold)
        for cells, text in (
            ("A5:A6", "STT"), ("B5:B6", "Tên đoàn"), ("C5:C6", "Nước đến"), ("D5:E5", "Trưởng đoàn"),
            ("F5:G5", "Số lượng"), ("H5:H6", "Thời gian"), ("I5:I6", "Kinh phí (triệu đồng)"), ("J5:J6", "Ghi chú"),
        ):  # fmt: skip
            sheet.merge_range(cells, text, book.bold)
        for cell, text in (("D6", "Họ và tên"), ("E6", "Chức vụ"), ("F6", "Người"), ("G6", "Lượt người")):
            sheet.write(cell, text, book.bold)
        book.rows(sheet, 6, [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"]])
        head = ["Nguyễn Văn An", "Phó Chủ tịch"]
        dates = [
            dt.date(2022, 3, 15), "15/3/2022", "15-17/4/2022", "ngày 13 tháng 12 năm 2022", "tháng 6/2022",
            "Quý III/2022", "từ ngày 28/2 đến ngày 3/3/2022",
        ]  # fmt: skip
        book.rows(sheet, 7, [
            [number, f"Đoàn số {number}", "Nhật Bản", *head, number + 3, number + 3, date, 120.5 * number, ""]
            for number, date in enumerate(dates, 1)
        ])  # fmt: skip
        book.rows(sheet, 14, [["", "Tổng cộng", "", "", "", 49, 49, "", 3374, ""]])
        book.rows(sheet, 16, [["", "", "", "", "", "", "Quảng Ninh, ngày 31 tháng 12 năm 2022"]])
        book.rows(sheet, 17, [["", "Người lập biểu", "", "", "", "", "Giám đốc"]])
    return path


def moi_nam_mot_trang(path: Path) -> Path:
    """Mỗi năm một trang tính; ngày chỉ ghi ngày/tháng; một trang không có bảng."""
    with _Book(path) as book:
        for year, first in ((2020, "15/3"), (2021, "20/11")):
            sheet = book.sheet(f"Năm {year}")
            sheet.write("A1", f"ĐOÀN VÀO NĂM {year}")
            book.rows(sheet, 2, [
                ["TT", "Đoàn", "Quốc gia", "Số người", "Thời gian", "Địa phương"],
                [1, f"Đoàn Đại sứ quán {year}", "Lào", 5, first, "Nghệ An"],
                [2, "Đoàn doanh nghiệp", "Hàn Quốc", 12, f"tháng 6/{year}", "Nghệ An"],
            ])  # fmt: skip
        book.sheet("Ghi chú").write("A1", "Số liệu do phòng Hợp tác quốc tế cung cấp.")
    return path


def nhom_la_ma_o_gop(path: Path) -> Path:
    """Nhóm I, II (cho, nhận), ô gộp dọc, giá trị (1.000 USD), dòng đánh số cột, cộng từng nhóm."""
    with _Book(path) as book:
        sheet = book.sheet("Viện trợ")
        sheet.write("A1", "TỔNG HỢP VIỆN TRỢ NĂM 2021")
        headings = [
            "STT",
            "Bên viện trợ",
            "Đơn vị tiếp nhận",
            "Hiện vật",
            "ĐVT",
            "SL",
            "Giá trị (1.000 USD)",
            "Thời gian",
        ]
        book.rows(sheet, 2, [headings, ["A", "B", "C", "D", "E", 1, 2, 3]])
        book.rows(sheet, 4, [
            ["I", "VIỆN TRỢ ĐI"],
            [1, "", "tỉnh Hủa Phăn", "Gạo", "tấn", 20, 11.5, "quý I/2021"],
            [2, "", "tỉnh Xay Nhạ Bu Ly", "Khẩu trang y tế", "chiếc", 50000, "2,5", "15/5/2021"],
            ["", "Cộng I", "", "", "", "", 14, ""],
            ["II", "TIẾP NHẬN"],
            [1, "tỉnh Vân Nam", "Quảng Ninh", "Máy thở", "máy", 4, "", dt.date(2021, 8, 20)],
            ["", "Tổng cộng", "", "", "", "", 14, ""],
        ])  # fmt: skip
        sheet.merge_range("B6:B7", "Quảng Ninh")
    return path


def tieu_de_ba_tang(path: Path) -> Path:
    """Tiêu đề ba tầng, bảng bắt đầu từ cột C."""
    with _Book(path) as book:
        sheet = book.sheet("TTQT")
        sheet.write("C1", "THEO DÕI THỎA THUẬN QUỐC TẾ")
        for cells, text in (
            ("C3:C5", "TT"), ("D3:D5", "Tên thỏa thuận"), ("E3:E5", "Loại văn bản"), ("F3:H3", "Các bên ký kết"),
            ("F4:G4", "Bên Việt Nam"), ("H4:H5", "Bên nước ngoài"), ("I3:J3", "Hiệu lực"), ("I4:I5", "Ngày ký"),
            ("J4:J5", "Thời hạn"), ("K3:K5", "Tình trạng"), ("L3:L5", "Địa phương"),
        ):  # fmt: skip
            sheet.merge_range(cells, text, book.bold)
        sheet.write("F5", "Cơ quan ký")
        sheet.write("G5", "Cấp ký")
        book.rows(sheet, 5, [
            [1, "Thỏa thuận thiết lập quan hệ hữu nghị", "Thỏa thuận hợp tác", "UBND tỉnh Nghệ An", "Cấp tỉnh",
             "tỉnh Xiêng Khoảng", dt.date(2019, 5, 7), "5 năm", "Còn hiệu lực", "Nghệ An"],
            [2, "Bản ghi nhớ về đào tạo", "Bản ghi nhớ", "Sở Ngoại vụ tỉnh Nghệ An", "Cấp sở", "thành phố Gwangju",
             "ngày 12/9/2022", "03 năm", "Còn hiệu lực", "Nghệ An"],
        ], left=2)  # fmt: skip
    return path


def don_vi_chung(path: Path) -> Path:
    """Đơn vị tính chung ghi trên bảng, mã HS dạng số, cột lạ và cột trùng."""
    with _Book(path) as book:
        sheet = book.sheet("XK")
        sheet.write("A1", "XUẤT KHẨU NÔNG SẢN TỈNH BẮC GIANG 6 THÁNG ĐẦU NĂM 2022")
        sheet.write("F2", "ĐVT: triệu USD")
        book.rows(sheet, 2, [
            ["STT", "Mặt hàng", "Mã HS", "Thị trường", "Sản lượng (tấn)", "Kim ngạch", "Cửa khẩu chính", "Kim ngạch"],
            [1, "Vải thiều", "081090", "Trung Quốc", 1200, 2.5, "Hữu Nghị", 9],
            [2, "Chè", 90210, "EU", "350,5", "0,75", "Hải Phòng", 9],
            [3, "Dứa", 8043000, "Nhật Bản", 90, "chưa rõ", "", ""],
        ])  # fmt: skip
    return path


def csv_1258(path: Path) -> Path:
    """CSV phân cách bằng chấm phẩy, mã Windows-1258."""
    text = (
        "STT;Tên sự kiện;Thời gian;Địa điểm;Hình thức;Số đại biểu\r\n"
        "1;Hội nghị Gặp gỡ Hàn Quốc;25/6/2022;Hạ Long;Trực tiếp;1.200\r\n"
        "2;Diễn đàn kinh tế biên mậu;tháng 10/2022;Móng Cái;Trực tuyến;hơn 300 đại biểu\r\n"
    )
    path.write_bytes(windows_1258(text))
    return path


def csv_utf16(path: Path) -> Path:
    """Tệp "Unicode Text" do Excel lưu: UTF-16, cách bằng tab, ô có xuống dòng."""
    text = (
        "Dự án\tĐịa phương\tNhà đầu tư\tQuốc tịch\tHình thức\tVốn đăng ký (triệu USD)\tNgày cấp phép\r\n"
        '"Nhà máy tấm silic\n(giai đoạn 1)"\tQuảng Ninh\tJinko Solar\tHồng Công\tCấp mới\t498\t19/9/2021\r\n'
        "Khu công nghiệp\tBắc Ninh\tCông ty A\tHàn Quốc\tĐiều chỉnh\t1.250,5\t12/2021\r\n"
    )
    path.write_bytes(text.encode("utf-16"))
    return path


def nhac_lai(path: Path) -> Path:
    """Các ô "nt", ", như trên; dấu gạch cho ô trống; x cho có."""
    with _Book(path) as book:
        book.rows(book.sheet("Sheet1"), 0, [
            ["TT", "Tên đoàn", "Quốc gia", "Tỉnh", "Từ ngày", "Đến ngày", "Trong KH", "Số người"],
            [1, "Đoàn Sở Công Thương", "Trung Quốc", "Lạng Sơn", "01/3/2023", "05/3/2023", "x", 6],
            [2, "nt", '"', "như trên", "10/4/2023", "12/4/2023", "-", "-"],
            [3, "Đoàn Sở Y tế", "nt", "nt", dt.date(2023, 5, 2), dt.date(2023, 5, 2), "không", "khoảng 10"],
        ])  # fmt: skip
    return path


def kieu_so_anh(path: Path) -> Path:
    """Số ghi kiểu Anh: một ô rõ ràng quyết định cho cả cột."""
    path.write_text(
        "Mặt hàng,Xuất xứ,Nước nhập khẩu,Năm,Trị giá (USD)\n"
        'Cà phê,Đắk Lắk,Đức,2021,"1,234"\nHồ tiêu,Đắk Lắk,Mỹ,2021,"12,345.5"\n',
        encoding="utf-8-sig",
    )
    return path


def ngat_trang(path: Path) -> Path:
    """Tiêu đề lặp lại ở trang sau, dòng "trong đó", dòng trống giữa bảng, chữ ký cuối bảng."""
    with _Book(path) as book:
        headings = ["STT", "Tên đoàn", "Nước", "Thời gian", "Số người", "Cơ quan tiếp"]
        book.rows(book.sheet("Đoàn vào"), 0, [
            headings,
            [1, "Đoàn Tổng Lãnh sự quán Nhật Bản", "Nhật Bản", "10/2/2023", 4, "UBND tỉnh"],
            [],
            headings,
            [2, "Đoàn Cộng hòa Séc", "Séc", "12/2/2023", 7, "Sở Ngoại vụ"],
            ["", "Cộng: 2 đoàn", "", "", 11, ""],
            ["", "Trong đó: đoàn cấp cao", "", "", 4, ""],
            [],
            ["", "Ghi chú: số liệu đến hết ngày 28/2/2023"],
            ["", "", "", "NGƯỜI LẬP BIỂU", "", "GIÁM ĐỐC"],
        ])  # fmt: skip
    return path


def cong_thuc(path: Path) -> Path:
    """Công thức có giá trị, công thức chưa tính, ô báo lỗi."""
    with _Book(path) as book:
        sheet = book.sheet("Đoàn ra")
        book.rows(sheet, 0, [
            ["Tên đoàn", "Nước đến", "Thời gian", "Số người", "Kinh phí (USD)"],
            ["Đoàn A", "Lào", "5/1/2022", "", 1000],
            ["Đoàn B", "Lào", "6/1/2022", 4, ""],
            ["Đoàn C", "Lào", "7/1/2022", 4, ""],
        ])  # fmt: skip
        sheet.write_formula("D2", "=2+3", None, 5)
        sheet.write_formula("E3", "=D3*100", None, "")
        sheet.write_formula("E4", "=D4/0", None, "#DIV/0!")
    return path


def chi_tieu(path: Path) -> Path:
    """Báo cáo chỉ tiêu: cột ĐVT, tỷ lệ dạng phần trăm của Excel, dòng "Tổng số" là một chỉ tiêu."""
    with _Book(path) as book:
        sheet = book.sheet("Biểu 01")
        sheet.write("A1", "CHỈ TIÊU ĐỐI NGOẠI TỈNH HÀ GIANG NĂM 2021")
        book.rows(sheet, 2, [
            ["TT", "Chỉ tiêu", "ĐVT", "Số liệu"],
            [1, "Tổng số đoàn ra", "đoàn", 12],
            [2, "Kim ngạch xuất khẩu", "triệu USD", "1.250,5"],
            [3, "Tỷ lệ hoàn thành", "%", 85.5],
            [4, "Tăng so với cùng kỳ", "", ""],
        ])  # fmt: skip
        sheet.write_number("D7", 0.125, book.percent)
    return path


def thang_quy_nam(path: Path) -> Path:
    """Năm, quý, tháng ở các cột riêng."""
    path.write_text(
        "Mặt hàng\tĐịa phương\tThị trường\tNăm\tQuý\tTháng\tKL (tấn)\n"
        "Tôm\tCà Mau\tNhật Bản\t2022\tII\t\t500\nTôm\tCà Mau\tMỹ\t2022\t\t7\t1.200,5\nCua\tCà Mau\tMỹ\t2022\t\t\t3\n",
        encoding="utf-8",
    )
    return path


def so_doan_luot(path: Path) -> Path:
    """Nhiều điều trong một ô: số đoàn/lượt người, nhiều nước, tiền kèm hiện vật, giá trị quy đổi."""
    path.write_text(
        "Tên đoàn;Loại đoàn ra vào;Quốc gia;Số người;Thời gian;Kinh phí\n"
        "Đoàn giao lưu;đoàn vào;Lào, Campuchia và Thái Lan;02 đoàn/15 lượt người;tháng 5/2022;\n"
        "Đoàn thanh niên;đoàn ra;Nhật Bản - Hàn Quốc;15 người;tháng 7/2022;2.000 USD\n",
        encoding="utf-8",
    )
    return path


LAYOUTS: dict[str, Callable[[Path], Path]] = {
    "ba-dong-tieu-de.xlsx": ba_dong_tieu_de,
    "moi-nam-mot-trang.xlsx": moi_nam_mot_trang,
    "nhom-la-ma-o-gop.xlsx": nhom_la_ma_o_gop,
    "tieu-de-ba-tang.xlsx": tieu_de_ba_tang,
    "don-vi-chung.xlsx": don_vi_chung,
    "su-kien-1258.csv": csv_1258,
    "du-an-utf16.csv": csv_utf16,
    "nhac-lai.xlsx": nhac_lai,
    "kieu-so-anh.csv": kieu_so_anh,
    "ngat-trang.xlsx": ngat_trang,
    "cong-thuc.xlsx": cong_thuc,
    "chi-tieu.xlsx": chi_tieu,
    "thang-quy-nam.tsv": thang_quy_nam,
    "so-doan-luot.csv": so_doan_luot,
}
"""Each layout by the name of its file."""


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, make in LAYOUTS.items():
        sys.stdout.write(f"{make(folder / name).name}: {make.__doc__}\n")
