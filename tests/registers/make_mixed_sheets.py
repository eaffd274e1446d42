"""Những bảng tính khó đọc hơn: nhiều bảng trên một trang, ô gộp, chú thích dưới bảng, ngày và số ghi lẫn lộn.

Sheets that are harder to read, one function each; made by the tests in a temporary folder.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter

__all__ = ["LAYOUTS"]

Merges = dict[str, str]


def _write(path: Path, sheets: dict[str, list[list[Any]]], *, merges: Merges | None = None, hidden: str = "") -> Path:
    """Write rows of cells, dates as dates; *merges* of the first sheet with their texts; a column *hidden*."""
    book = xlsxwriter.Workbook(path)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for number, (name, rows) in enumerate(sheets.items()):
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, dt.date):
                    sheet.write_datetime(row, column, cell, day)
                elif cell != "":
                    sheet.write(row, column, cell)
        if number == 0:
            for place, text in (merges or {}).items():
                sheet.merge_range(place, text)
            if hidden:
                sheet.set_column(hidden, None, None, {"hidden": True})
    book.close()
    return path


def hai_bang_mot_trang(path: Path) -> Path:
    """Hai bảng đoàn ra, đoàn vào trên một trang, tiêu đề cột khác chữ, chú thích gạch đầu dòng bên dưới."""
    return _write(path, {"6 tháng": [
        ["UBND TỈNH HÀ GIANG", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ NGOẠI VỤ"],
        ["TỔNG HỢP ĐOÀN RA, ĐOÀN VÀO 6 THÁNG ĐẦU NĂM 2023"],
        [],
        ["I. ĐOÀN RA"],
        ["STT", "Tên đoàn", "Trưởng đoàn", "Nước đến", "Thời gian", "Số người"],
        [1, "Đoàn lãnh đạo tỉnh", "Ông Trần Văn B, Chủ tịch UBND tỉnh", "Trung Quốc", "10-14/3/2023", 12],
        [2, "Đoàn Sở Công Thương", "Bà Lê Thị C - Giám đốc Sở", "CHDCND Lào", "từ ngày 02 đến 05/4/2023", "06"],
        ["", "Tổng cộng", "", "", "", 18],
        [],
        ["II. ĐOÀN VÀO"],
        ["STT", "Tên đoàn", "Trưởng đoàn", "Quốc tịch", "Thời gian", "Số khách"],
        [1, "Đoàn Tổng Lãnh sự quán Trung Quốc", "", "Trung Quốc", "20/5/2023", 5],
        [2, "Đoàn tổ chức KOICA", "", "Hàn Quốc", "22/5", 3],
        ["", "Tổng cộng", "", "", "", 8],
        [],
        ["Ghi chú:"],
        ["", "- Đoàn ra tính cả đoàn cấp sở;"],
        ["", "- Số liệu tính đến hết ngày 14/6/2023."],
    ]})  # fmt: skip


def hai_bang_khac_cot(path: Path) -> Path:
    """Bảng thứ hai trên cùng một trang xếp cột theo thứ tự khác và dùng đơn vị khác."""
    return _write(path, {"Đoàn": [
        ["DANH SÁCH ĐOÀN NĂM 2022"],
        ["A. Đoàn ra"],
        ["STT", "Tên đoàn", "Nước đến", "Thời gian", "Số người", "Kinh phí (triệu đồng)"],
        [1, "Đoàn Sở Y tế", "Lào", "5/1/2022", 4, 120.5],
        [],
        ["B. Đoàn vào"],
        ["STT", "Thời gian", "Tên đoàn", "Số người", "Từ nước", "Kinh phí (USD)"],
        [1, "7/2/2022", "Đoàn JICA", 6, "Nhật Bản", 900],
        [2, "8/2/2022", "Đoàn KOICA", 3, "Hàn Quốc", ""],
    ]})  # fmt: skip


def tinh_gop_o(path: Path) -> Path:
    """Ô tỉnh gộp dọc, dòng trống chen giữa, đơn vị nghìn ở tiêu đề cột, "cả năm" và "Quý II" theo năm của bảng."""
    return _write(path, {"Biểu 2": [
        ["KẾT QUẢ XUẤT KHẨU NÔNG SẢN VÙNG TRUNG DU NĂM 2021"],
        ["Đơn vị tính: nghìn tấn; nghìn USD"],
        ["TT", "Địa phương", "Mặt hàng", "Thị trường", "Khối lượng\n(nghìn tấn)", "Giá trị\n(nghìn USD)", "Thời gian"],
        ["1", "", "Vải thiều", "Trung Quốc", "1,2", "1.250", "Quý II"],
        ["", "", "Vải thiều sấy", "Nhật Bản", 0.35, 980, "tháng 6"],
        ["", "", "Chè", "EU", "0,05", "75,5", "6 tháng cuối năm"],
        [],
        ["2", "", "Chè", "Nga", "12", "1.500", "cả năm"],
        ["", "", "Quế", "Ấn Độ", "3,4", "820", "tháng 7-9/2021"],
        ["", "Cộng", "", "", "17", "4.625,5", ""],
    ]}, merges={"B4:B6": "Bắc Giang", "B8:B9": "Yên Bái"})  # fmt: skip


def vien_tro(path: Path) -> Path:
    """Cột ẩn, dấu " và nt, số kiểu Anh, ghi chú và chữ ký sau dòng tổng cộng."""
    return _write(path, {"PCPNN": [
        ["BIỂU THEO DÕI TIẾP NHẬN VIỆN TRỢ PHI CHÍNH PHỦ NƯỚC NGOÀI", "", "", "", "", "", "", "", "Biểu số 03"],
        ["Tỉnh: Quảng Trị", "", "", "", "Năm báo cáo: 2022"],
        ["STT", "Tên khoản viện trợ", "Ký hiệu nội bộ", "Nhà tài trợ", "Đơn vị tiếp nhận", "Giá trị cam kết (USD)",
         "Giải ngân (USD)", "QĐ phê duyệt", "Ghi chú"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
        [1, "Rà phá bom mìn", "X1", "MAG", "Tỉnh Quảng Trị", "1,250,000", "800,500.5", "125/QĐ-UBND", ""],
        [2, "Rà phá bom mìn giai đoạn 2", "X2", '"', '"', "350,000", "-", "nt", "gia hạn"],
        [3, "Nước sạch", "X3", "Plan International", "Huyện Đakrông", "90,000", "45,000",
         "130/QĐ-UBND ngày 5/4/2022", ""],
        ["", "TỔNG CỘNG", "", "", "", "1,690,000", "845,500.5", "", ""],
        ["", "Bằng chữ: Một triệu sáu trăm chín mươi nghìn đô la Mỹ"],
        ["", "Ghi chú: cột 7 là số lũy kế"],
        ["", "", "", "", "", "", "", "Đông Hà, ngày 15 tháng 12 năm 2022"],
        ["", "Người lập biểu", "", "", "", "", "GIÁM ĐỐC"],
        ["", "(Ký, ghi rõ họ tên)"],
        ["", "Nguyễn Thị Hoa", "", "", "", "", "Lê Văn Nam"],
    ]}, hidden="C:C")  # fmt: skip


def thoa_thuan_tung_nam(path: Path) -> Path:
    """Mỗi năm một trang; "Bên ký kết" gộp trên hai cột; cột "Hiệu lực" ghi thời hạn thay vì ngày."""
    sheets = {
        str(year): [
            [f"THEO DÕI THỎA THUẬN QUỐC TẾ NĂM {year}"],
            ["Số TT", "Tên văn bản", "Bên ký kết", "", "Ngày ký", "Hiệu lực", "Lĩnh vực hợp tác", "Tình trạng"],
            ["", "", "Việt Nam", "Nước ngoài", "", "", "", ""],
            ["01", "Bản ghi nhớ về hợp tác nông nghiệp", "UBND tỉnh Phú Thọ", "Tỉnh Luông Nậm Thà (Lào)",
             f"12/9/{year}", "05 năm", "Nông nghiệp; giáo dục", "Còn hiệu lực"],
            ["02", "Thỏa thuận kết nghĩa", "UBND tỉnh Phú Thọ", "TP. Hwaseong, Hàn Quốc",
             f"12 tháng 10 năm {year}", "Không thời hạn", "Văn hóa", "Đang thực hiện"],
        ]
        for year in (2018, 2019)
    }  # fmt: skip
    return _write(path, sheets, merges={"C2:D2": "Bên ký kết"})


def phu_luc_so_lieu(path: Path) -> Path:
    """Phụ lục số liệu: cột "Thực hiện quý III/2024" cạnh cột "Cùng kỳ", chỉ tiêu trùng tên ở hai nhóm."""
    return _write(path, {"Phụ lục": [
        ["PHỤ LỤC SỐ LIỆU CÔNG TÁC ĐỐI NGOẠI 9 THÁNG NĂM 2024"],
        ["(Kèm theo Báo cáo số 45/BC-SNgV ngày 20/9/2024 của Sở Ngoại vụ tỉnh Lào Cai)"],
        ["TT", "Nội dung", "Đơn vị", "Thực hiện quý III/2024", "Cùng kỳ năm 2023", "So sánh (%)"],
        ["I", "Đoàn ra", "", "", "", ""],
        [1, "Số đoàn", "đoàn", 15, 12, "125%"],
        [2, "Số lượt người", "lượt", 96, 80, "120"],
        ["II", "Đoàn vào"],
        [1, "Số đoàn", "đoàn", 40, 38, 105.3],
        [2, "Kim ngạch XNK qua cửa khẩu", "triệu USD", "1.234,5", "1.100", "112,2"],
    ]})  # fmt: skip


def so_su_kien(path: Path) -> Path:
    """Nhóm theo quý bằng số La Mã, ngày giờ ghi nhiều kiểu, số ghi cả hai kiểu, tiêu đề gộp "Số lượng đại biểu"."""
    return _write(path, {"Sự kiện 2022": [
        ["SỔ THEO DÕI HỘI NGHỊ, HỘI THẢO QUỐC TẾ"],
        ["TT", "Tên hội nghị, hội thảo", "Thời gian tổ chức", "Địa điểm tổ chức", "Đơn vị tổ chức",
         "Số lượng đại biểu", "", "Ghi chú"],
        ["", "", "", "", "", "Tổng số", "Nước ngoài", ""],
        ["I", "QUÝ I/2022"],
        [1, "Hội nghị xúc tiến đầu tư", "Ngày 15/3", "TP. Lào Cai", "UBND tỉnh", "250", "30"],
        [2, "Hội thảo trực tuyến", "sáng 20/3/2022", "Zoom", "Sở Ngoại vụ", "1.200", "không"],
        ["II", "QUÝ II/2022"],
        [3, "Gặp gỡ Nhật Bản", "14h00 ngày 25/6/2022", "Khách sạn Mường Thanh", "Bộ Ngoại giao", "1,500", "hơn 200"],
        [4, "Diễn đàn hợp tác", "28-30/6", "Hà Nội", "VCCI", "khoảng 300", ""],
        [5, "Lễ ký kết", "8h30 ngày 30/6", "Hà Nội", "VCCI", 40, ""],
        ["", "Cộng", "", "", "", 3250, ""],
    ]}, merges={"F2:G2": "Số lượng đại biểu"})  # fmt: skip


LAYOUTS: dict[str, Callable[[Path], Path]] = {
    "hai-bang-mot-trang.xlsx": hai_bang_mot_trang,
    "hai-bang-khac-cot.xlsx": hai_bang_khac_cot,
    "tinh-gop-o.xlsx": tinh_gop_o,
    "vien-tro.xlsx": vien_tro,
    "thoa-thuan-tung-nam.xlsx": thoa_thuan_tung_nam,
    "phu-luc-so-lieu.xlsx": phu_luc_so_lieu,
    "so-su-kien.xlsx": so_su_kien,
}
"""Each layout by the name of its file."""
