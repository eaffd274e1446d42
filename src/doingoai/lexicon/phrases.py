"""Capitalised phrases that begin with the name of a country or a province and mean something else."""

from __future__ import annotations

from typing import Final

__all__ = [
    "NAMES_OF_PERSONS",
    "NEEDS_COUNTRY",
    "NOT_NAMES",
    "PARTS_OF_VIETNAM",
    "PLACE_LEADS",
    "SHORT_BODIES",
    "VIETNAMESE_TOO",
]

NOT_NAMES: Final = (
    # oceans and other waters
    "Thái Bình Dương", "Ấn Độ Dương", "Đại Tây Dương", "Bắc Băng Dương", "Biển Đông", "Nam Thái Bình Dương",
    # regions above the country
    "Bắc Mỹ", "Nam Mỹ", "Trung Mỹ", "Mỹ Latinh", "Mỹ La-tinh", "Mỹ La tinh", "Châu Mỹ", "Châu Á", "Châu Âu",
    "Châu Phi", "Đông Dương", "Nam Á", "Đông Á", "Đông Nam Á", "Đông Bắc Á", "Đông Nam Bộ", "Trung Đông", "Tây Âu",
    "Đông Âu",
    # words that share their first syllable with a country
    "Mỹ thuật", "Mỹ phẩm", "Mỹ nghệ", "Mỹ quan", "Mỹ học", "Mỹ lệ", "Mỹ nhân", "Mỹ viện", "Mỹ Tho", "Mỹ Lộc",
    "Mỹ Đức", "Mỹ Sơn", "Mỹ Đình", "Mỹ Hào", "Mỹ Xuyên", "Mỹ Tú", "Mỹ Khê", "Mỹ Phước", "Mỹ Xuân", "Mỹ Hưng",
    "Mỹ Lâm", "Mỹ Thuận", "Đức tin", "Đức Phật", "Đức Mẹ", "Đức Chúa", "Đức Giáo hoàng", "Đức Thọ", "Đức Cơ",
    "Đức Phổ", "Đức Hòa", "Đức Huệ", "Đức Linh", "Đức Trọng", "Đức cha", "Đức vua", "Đức độ", "Đức Long",
    "Đức Thánh", "Anh hùng", "Anh em", "Anh chị", "Anh ta", "Anh ấy", "Anh trai", "Anh cả", "Anh Sơn", "Anh ngữ",
    "Pháp luật", "Pháp lệnh", "Pháp lý", "Pháp chế", "Pháp y", "Pháp viện", "Pháp danh", "Pháp sư", "Pháp hội",
    "Pháp Vân", "Nhật ký", "Nhật báo", "Nhật thực", "Nhật trình", "Nhật Tân", "Nhật Lệ", "Ý kiến", "Ý thức",
    "Ý nghĩa", "Ý chí", "Ý tưởng", "Ý đồ", "Ý định", "Ý Yên", "Ý đảng", "Áo dài", "Áo khoác", "Áo phao", "Áo ấm",
    "Áo trắng", "Áo xanh", "Áo lụa", "Nga Sơn", "Bỉ ổi", "Lào xào",
    # words that end in a syllable which is the name of a country too: in a heading it stands in capitals
    "Biện pháp", "Giải pháp", "Phương pháp", "Hiến pháp", "Tư pháp", "Lập pháp", "Hành pháp", "Hợp pháp", "Phi pháp",
    "Bất hợp pháp", "Luật pháp", "Cú pháp", "Ngữ pháp", "Thư pháp", "Hộ pháp", "Công pháp", "Quốc pháp", "Bút pháp",
    "Thi pháp", "Thủ pháp", "Đạo đức", "Phẩm đức", "Nhân đức", "Công đức", "Phúc đức", "Ân đức", "Âm đức", "Lưu ý",
    "Chú ý", "Đồng ý", "Góp ý", "Tùy ý", "Cố ý", "Có ý", "Hàm ý", "Ngụ ý", "Như ý", "Đắc ý", "Để ý", "Tự ý", "Thẩm mỹ",
    "Hoàn mỹ", "Tuyệt mỹ", "Tinh anh", "Các anh", "Quần áo", "Manh áo", "Tờ séc", "Bằng séc", "Thuốc lào", "Thô bỉ",
    "Hằng Nga", "Cập nhật", "Sinh nhật", "Chủ nhật",

)  # fmt: skip
"""Names that end the search where they stand: nothing shorter is found within them."""

NEEDS_COUNTRY: Final = frozenset({
    "Hà Nam", "Hà Bắc", "Sơn Tây", "Đông Hưng", "Hồng Hà", "Văn Sơn", "Long Châu", "Kim Hoa", "Trung Sơn",
    "Ngọc Lâm", "Nam Bình", "Bắc Hải", "Mai Châu", "Tây Ninh", "Thái Nguyên", "Kim Bình", "Bảo Sơn", "Đại Lý",
    "Thanh Hải", "Nam Thông", "Tây An", "Phúc Châu", "Hạ Châu", "Quế Lâm", "Ninh Minh", "Lục Xuân", "Bình Biên",
    "Giang Thành", "Mã Quan", "Đại Tân", "Na Pha", "Văn Xương", "Quỳnh Hải", "Giang Môn", "Kim Môn", "Bình Đông",
    "Vân Lâm", "Thanh Đảo", "Gia Hưng", "Bảo Thắng", "Nan", "Tak", "Loei", "Trat", "Trang", "Kep", "Kép", "Surin",
    "Yala", "Phrae", "Mon", "Chin", "Shan", "Kayah", "Mie", "Nara", "Saga", "Java", "Goa", "Maine", "Victoria",
    "Virginia", "Georgia", "Bonn", "Essen", "Kiel", "Pisa", "Nice", "Lorraine", "Aude", "Centre", "Viên", "Lin",
    "Date", "Goto", "Tome", "Shima", "Ise", "Yao", "Nagai", "Tsu", "Handa", "Suzuka", "Hagi", "Fukaya", "Ube", "Uji",
    "Riga", "Lima", "Li-ma", "Quito", "Luxor", "Oran", "Tuv", "Uvs", "Date City", "Miyagi", "Metz", "Delft", "Bari",
    "Cork", "Reims", "Pune", "Surat", "Agra", "Cali", "Phoenix", "Orlando", "Columbus", "Charlotte", "Madison",
    "Austin", "Memphis", "Columbia", "Lan Châu", "Thường Châu", "Trạm Giang", "Dương Châu", "Noọng", "May",
    "Mường Mày", "Tuyền Châu", "Sanxay", "Inje", "Wando", "Guri", "Muan", "Asan", "Osan", "Gumi", "Andong", "Hanam",
    "Yesan", "Haman", "Bali", "Ba-li", "Aceh", "Papua", "Laguna", "Vigan", "Goyang", "Buriram", "Chainat", "Ranong",
    "Washington", "Jersey", "Bihar", "Assam", "Perlis", "Perak", "Sabah", "Kedah", "Nord", "Alma-Ata", "Ota",
})  # fmt: skip
"""Names of foreign places that prose uses for other things too: found where their country or their kind is told."""

SHORT_BODIES: Final = frozenset({
    "EU", "UN", "WHO", "WB", "ADB", "ILO", "IOM", "IMF", "FAO", "WTO", "LHQ", "UNDP", "APEC", "ASEM", "OECD", "JICA",
    "GIZ", "AFD", "KfW", "IFC", "AIIB", "IFAD", "ICRC", "SNV", "MCNV", "NPA", "WWF", "IUCN", "NATO", "OPEC", "UCLG",
    "AIMF", "UNV",
})  # fmt: skip
"""Abbreviations of bodies that are short and yet mean nothing else in the prose of the field."""

NAMES_OF_PERSONS: Final = frozenset({"Hồ Chí Minh"})
"""Names of places that are those of persons: found only after one of `PLACE_LEADS`."""

PLACE_LEADS: Final = (
    "thành phố", "tp", "tp.", "t.p", "t.p.", "tỉnh", "tại", "ở", "từ", "đến", "và", "với", "qua", "cho",
)  # fmt: skip
"""Words right before the name of a place."""

VIETNAMESE_TOO: Final = frozenset({
    "Hà Nam", "Hà Bắc", "Sơn Tây", "Trường Sa", "Hoàng Sa", "Tây Ninh", "Thái Nguyên", "Cửu Long", "Thanh Hoa",
})  # fmt: skip
"""Of these, the names that Vietnamese units bore as well: only the country tells them apart."""

PARTS_OF_VIETNAM: Final = ("Hoàng Sa", "Trường Sa")
"""Parts of Vietnamese provinces that no foreign place is meant by, unless its country is told."""
