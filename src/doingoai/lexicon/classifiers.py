"""Classifiers and counted nouns: the units of what is no measure."""

from __future__ import annotations

from typing import Final

__all__ = ["ACTING", "CLASSIFIERS", "REGIONAL_UNITS", "TERM", "TIMES", "UNKNOWN_COUNTS", "UNKNOWN_LOT"]


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
    "kế hoạch", "dự án", "khoản", "công hàm", "hồ sơ", "giấy phép", "giấy chứng nhận", "thị thực", "visa",
    "hộ chiếu", "thẻ",
    "quyết định", "nghị quyết", "báo cáo", "công văn", "thư", "điện", "thông điệp", "lĩnh vực", "nội dung", "kênh",
    "việc", "công việc", "đầu việc", "phần việc", "hướng", "đột phá", "khâu đột phá", "trọng tâm", "ưu tiên",
    "nhóm", "nhiệm vụ", "chỉ tiêu", "tiêu chí", "mục tiêu", "giải pháp", "ý kiến", "kiến nghị", "vấn đề",
    "điều ước", "con số", "triệu chứng", "triệu phú", "tỷ phú", "tỉ phú", "tỷ lệ", "tỉ lệ", "tỷ giá", "tỉ giá",
    "tỷ trọng", "tỉ trọng", "khối nhà", "gam màu", "ký hiệu", "ký tự",
)  # fmt: skip
_PLACES: Final = (
    "tỉnh", "thành phố", "tỉnh thành", "tỉnh, thành phố", "tỉnh, thành", "địa phương", "nước", "quốc gia",
    "quốc gia và vùng lãnh thổ", "quốc gia, vùng lãnh thổ", "vùng lãnh thổ", "huyện", "xã", "phường", "thị trấn",
    "thị xã", "quận", "thôn", "bản", "làng", "ấp", "khu phố", "tổ dân phố", "cửa khẩu", "cặp cửa khẩu", "lối mở",
    "mốc", "cột mốc", "vị trí", "điểm", "địa điểm", "điểm đến", "khu", "khu công nghiệp", "khu kinh tế",
    "cụm công nghiệp", "cụm", "vùng", "tuyến", "tuyến đường", "đường bay", "cảng", "cảng biển", "sân bay", "bến",
    "nóc", "nóc nhà",
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
_CALLINGS: Final = (
    "hành khách", "học viên", "thí sinh", "vận động viên", "huấn luyện viên", "nghệ sĩ", "nghệ sỹ", "nghệ nhân",
    "diễn viên", "họa sĩ", "nhạc sĩ", "ca sĩ", "nhà khoa học", "nhà nghiên cứu", "nhà ngoại giao", "tiến sĩ",
    "thạc sĩ", "giáo sư", "phó giáo sư", "kỹ sư", "y tá", "điều dưỡng", "dược sĩ", "luật sư", "phiên dịch",
    "hướng dẫn viên", "hội viên", "đoàn viên", "thanh niên", "thiếu niên", "thiếu nhi", "đại sứ", "tham tán",
    "tùy viên", "ủy viên", "đại diện", "lãnh đạo", "giám đốc", "nạn nhân", "thương binh", "liệt sĩ", "liệt sỹ",
    "hài cốt", "người dân", "người nước ngoài", "việt kiều", "đối tượng", "bị can", "bị cáo", "phạm nhân",
    "thực tập sinh", "nghiên cứu sinh", "chuyên viên", "nhân sự", "quân nhân", "dân quân", "tín đồ", "chức sắc",
    "giáo dân", "hộ dân", "hộ gia đình", "nghị sĩ", "nghị sỹ", "khách mời", "khách hàng", "biên tập viên", "tác giả",
    "nhà văn", "nhà thơ", "nhà lãnh đạo", "trưởng đoàn", "ứng viên", "ứng cử viên", "tỷ phú", "cổ đông",
    "thương nhân", "tài xế", "lái xe", "thủy thủ", "phi công", "tiếp viên", "tuổi",
)  # fmt: skip
_PAPERS: Final = (
    "đơn hàng", "đơn thư", "chứng chỉ", "chứng thư", "văn bằng", "bản tin", "chuyên mục", "phóng sự", "video", "clip",
    "lượt truy cập", "chuyên trang", "trang web", "website", "ứng dụng", "phần mềm", "dịch vụ", "dịch vụ công",
    "tờ trình", "tờ khai", "thông tư", "nghị định", "luật", "bộ luật", "pháp lệnh", "chỉ thị", "bài báo", "bài viết",
    "tiết mục", "vở diễn", "bức", "câu hỏi", "câu chuyện", "vòng đàm phán", "vòng", "trận",
    "trận đấu", "bàn thắng", "điều khoản", "phụ lục", "lá", "tín chỉ", "cổ phần", "giao dịch",
    "thuê bao", "hợp phần", "cam kết", "khuyến nghị", "biện pháp", "chính sách",
    "quy định", "trụ cột", "tiêu chuẩn", "yếu tố", "phương án", "kịch bản", "đề xuất", "thách thức", "rào cản",
    "quy tắc",
)  # fmt: skip
_SITES: Final = (
    "châu lục", "bang", "tiểu bang", "khu dân cư", "khu tái định cư", "thủ đô", "đô thị", "xóm", "khóm", "buôn",
    "trung tâm", "siêu thị", "chợ", "cửa hàng", "nhà hàng", "khu du lịch", "khu nghỉ dưỡng", "resort", "homestay",
    "thủy điện", "nhà máy thủy điện", "hồ đập", "nhà ga", "bến cảng", "cầu cảng", "kho", "bãi", "làn xe", "nút giao",
    "ngôi", "chùa", "đền", "nhà thờ", "nhà văn hóa", "thư viện", "bảo tàng",
    "sân vận động", "công viên", "ký túc xá", "nghĩa trang", "đồn", "chốt", "đội tuyển", "đội bóng", "đảng bộ",
    "chi bộ", "chi hội", "liên minh", "liên đoàn", "tổ hợp tác", "làng nghề", "nhà xuất bản", "tạp chí", "tờ báo",
    "viện", "học viện", "đại học", "trường đại học", "khoa", "ủy ban", "hội đồng", "tiểu ban", "quỹ",
    "văn phòng đại diện", "đại lý", "nhà phân phối", "nhà cung cấp", "nhà sản xuất", "nhà nhập khẩu", "startup",
    "dây chuyền", "phân xưởng", "nhà xưởng", "giường bệnh", "căn hộ", "ghế", "phòng học",
    "phòng họp", "tuyến bay", "tuyến vận tải", "hành lang", "quần đảo", "lưu vực", "cánh đồng", "học kỳ", "học kì",
    "điểm cầu", "phụ huynh",
)  # fmt: skip
_GOODS: Final = (
    "gia súc", "gia cầm", "đầu xe", "tua-bin", "tua bin", "tuabin", "bom", "mìn", "khẩu",
    "vệ tinh", "tên lửa", "vận đơn", "mã hàng", "dòng thuế", "bể", "chăn", "chăn màn", "áo", "áo ấm", "áo phao",
    "quần áo", "sách", "tivi", "tủ", "tủ lạnh", "xe lăn", "xuồng", "ca nô", "lon", "bịch", "hũ", "vé", "tem", "sim",
    "đèn", "bóng đèn", "camera", "đơn vị máu", "máy móc", "vật phẩm", "hiện vật", "phần thưởng",
    "nhà tình nghĩa", "nhà đại đoàn kết", "gian triển lãm", "chủng loại", "nhóm hàng", "tổ hợp", "sợi", "thỏi",
    "khúc", "tảng", "chậu", "luống", "khay", "pallet",
)  # fmt: skip

CLASSIFIERS: Final = (
    *_PEOPLE, *_EXCHANGES, *_PLACES, *_BODIES, *_THINGS, *_MATTERS, *_CALLINGS, *_PAPERS, *_SITES, *_GOODS,
)  # fmt: skip
"""What follows a figure that counts; none of them converts into another."""

ACTING: Final = frozenset((*_PLACES, *_BODIES))
"""Of these, what acts as often as it is counted: "từ 2019 đến 2021 tỉnh đón 5 đoàn"."""

TERM: Final = "kh[oó][aá]"
"""The one of them that is numbered in Roman figures, in either place of its tone: "khóa XIII"."""

TIMES: Final = ("lần", "lượt", "chuyến", "buổi", "đợt")
"""Those of the above that count how often something happens."""

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
