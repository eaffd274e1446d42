"""Classifiers and counted nouns: the units of what is no measure."""

from __future__ import annotations

from typing import Final

__all__ = ["CLASSIFIERS", "REGIONAL_UNITS", "UNKNOWN_COUNTS", "UNKNOWN_LOT"]


def __dir__() -> list[str]:
    return __all__


_PEOPLE: Final = (
    "người", "lượt người", "lượt", "lượt khách", "khách", "du khách", "đại biểu", "thành viên", "cán bộ", "công chức",
    "viên chức", "công dân", "học sinh", "sinh viên", "lưu học sinh", "du học sinh", "giáo viên", "giảng viên",
    "lao động", "người lao động", "nhân viên", "chuyên gia", "tình nguyện viên", "phóng viên", "nhà báo", "kiều bào",
    "doanh nhân", "đối tác", "đảng viên", "đồng bào", "bệnh nhân", "thuyền viên", "ngư dân", "nông dân", "hộ",
    "gia đình", "trẻ em", "em", "cháu", "nhân khẩu", "đồng chí", "vị", "y sĩ", "bác sĩ", "chiến sĩ", "bộ đội",
    "cựu chiến binh", "phụ nữ",
)  # fmt: skip
_EXCHANGES: Final = (
    "đoàn", "chuyến", "cuộc", "buổi", "hội nghị", "hội thảo", "tọa đàm", "diễn đàn", "sự kiện", "hoạt động", "phiên",
    "phiên họp", "kỳ họp", "lễ", "lễ hội", "triển lãm", "hội chợ", "giải", "giải thưởng", "thỏa thuận", "bản ghi nhớ",
    "biên bản", "văn kiện", "văn bản", "hợp đồng", "hiệp định", "tuyên bố", "ý định thư", "chương trình", "đề án",
    "kế hoạch", "dự án", "khoản", "công hàm", "hồ sơ", "giấy phép", "giấy chứng nhận", "thị thực", "hộ chiếu", "thẻ",
    "quyết định", "nghị quyết", "báo cáo", "công văn", "thư", "điện", "thông điệp", "lĩnh vực", "nội dung", "kênh",
    "nhóm", "nhiệm vụ", "chỉ tiêu", "tiêu chí", "mục tiêu", "giải pháp", "ý kiến", "kiến nghị", "vấn đề",
)  # fmt: skip
_PLACES: Final = (
    "tỉnh", "thành phố", "tỉnh thành", "tỉnh, thành phố", "tỉnh, thành", "địa phương", "nước", "quốc gia",
    "quốc gia và vùng lãnh thổ", "quốc gia, vùng lãnh thổ", "vùng lãnh thổ", "huyện", "xã", "phường", "thị trấn",
    "thị xã", "quận", "thôn", "bản", "làng", "ấp", "khu phố", "tổ dân phố", "cửa khẩu", "cặp cửa khẩu", "lối mở",
    "mốc", "cột mốc", "vị trí", "điểm", "địa điểm", "điểm đến", "khu", "khu công nghiệp", "khu kinh tế",
    "cụm công nghiệp", "cụm", "vùng", "tuyến", "tuyến đường", "đường bay", "cảng", "cảng biển", "sân bay", "bến",
    "nhà", "ngôi nhà", "căn nhà", "căn", "công trình", "cầu", "giếng", "trường", "trường học", "lớp", "phòng",
    "bệnh viện", "trạm", "trạm y tế", "thị trường", "đại sứ quán", "lãnh sự quán", "tổng lãnh sự quán",
    "cơ quan đại diện", "di tích", "di sản", "khách sạn", "hòn đảo", "đảo",
)  # fmt: skip
_BODIES: Final = (
    "đơn vị", "cơ quan", "tổ chức", "doanh nghiệp", "công ty", "tập đoàn", "hợp tác xã", "hội", "hiệp hội",
    "ngân hàng", "câu lạc bộ", "tổ", "đội", "bên", "bộ, ngành", "sở, ngành", "ban, ngành", "ngành", "chi nhánh",
    "văn phòng", "cơ sở", "nhà máy", "nhà thầu", "hãng", "hãng thông tấn", "báo", "đài",
)  # fmt: skip
_THINGS: Final = (
    "bộ", "chiếc", "cái", "liều", "mũi", "khẩu trang", "suất", "phần quà", "học bổng", "container", "công-ten-nơ",
    "công ten nơ", "cont", "teu", "máy", "thiết bị", "trang thiết bị", "trang phục", "găng tay", "đôi", "cặp", "xe",
    "ô tô", "xe máy", "xe đạp", "tàu", "tàu cá", "tàu thuyền", "thuyền", "đầu tàu", "toa", "toa xe", "máy bay",
    "phương tiện", "con", "cây", "quả", "trái", "bông", "hạt", "củ", "bó", "cành", "tờ", "trang", "cuốn", "quyển",
    "ấn phẩm", "bài", "tin", "phim", "ảnh", "tác phẩm", "chương", "điều", "chai", "lọ", "ống", "hộp", "thùng", "gói",
    "bao", "túi", "kiện", "viên", "vỉ", "bình", "can", "phuy", "cuộn", "tấm", "miếng", "mảnh", "thanh", "đoạn", "lô",
    "kit", "kít", "test", "mẫu", "que thử", "giường", "ca", "trường hợp", "lần", "vụ", "mùa vụ", "mặt hàng",
    "sản phẩm", "loại", "gian hàng", "gian", "tổ máy", "công suất", "tài khoản", "cổ phiếu", "trái phiếu",
    "huân chương", "huy chương", "bằng khen", "kỷ niệm chương", "đợt", "khóa", "tiết", "bước", "tầng", "phiếu",
    "cử tri", "bút", "máy tính", "điện thoại", "ti vi", "bàn ghế", "cú", "dòng", "tháp", "trụ", "cột",
)  # fmt: skip

_MATTERS: Final = (
    "phi dự án", "dân tộc", "tôn giáo", "thành tựu", "kết quả", "bài học", "nguyên tắc", "nhà đầu tư", "nhà tài trợ",
    "trang trại", "vườn ươm", "hạng mục", "gói thầu", "thủ tục", "quy trình", "cấp độ", "thế hệ", "đề tài",
    "sáng kiến", "mô hình", "tập thể", "cá nhân", "chuyên đề", "khu vực", "hồ chứa", "điểm trường", "phòng khám",
    "bậc", "tin nhắn", "cuộc gọi", "thông báo", "lượt xem", "lượt tiếp cận", "xe buýt", "xe khách", "xe tải",
    "công nhân", "sĩ quan", "chiến sỹ", "nhân viên y tế", "hộ kinh doanh", "thành phần", "mục", "khâu", "cấp", "nghề",
    "ngôn ngữ", "thứ tiếng", "môn", "bộ môn", "giống", "loài", "vùng trồng", "mã số vùng trồng", "cơ sở đóng gói",
    "chuỗi", "thương hiệu", "nhãn hiệu", "bằng sáng chế", "luận văn", "đầu sách", "cột cờ", "bia", "tượng đài",
)  # fmt: skip

CLASSIFIERS: Final = (*_PEOPLE, *_EXCHANGES, *_PLACES, *_BODIES, *_THINGS, *_MATTERS)
"""What follows a figure that counts; none of them converts into another."""

REGIONAL_UNITS: Final = (
    "sào", "công", "công đất", "mẫu", "mẫu ta", "thước", "cân", "lạng", "chỉ", "lượng", "cây vàng", "giạ", "bao tải",
    "gánh", "thúng", "mẻ", "chục", "tá", "khoanh",
)  # fmt: skip
"""Units whose size differs from region to region, so that they never convert."""

UNKNOWN_COUNTS: Final = (
    "nhiều",
    "rất nhiều",
    "khá nhiều",
    "một số",
    "một ít",
    "một loạt",
    "hàng loạt",
    "một lượng lớn",
    "vô số",
    "số ít",
    "ít",
)
"""A count that the text leaves unknown: never 0."""

UNKNOWN_LOT: Final = ("lô", "một lô")
"""A consignment of unknown size: "một lô thiết bị y tế"."""
