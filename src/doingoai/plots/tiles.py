"""Where each province stands on the map of tiles: column from the west, row from the north, as neighbours lie."""

from __future__ import annotations

import datetime as dt
from typing import Final, TypeAlias

__all__ = ["islands_on", "sea_on", "tiles_on"]

Place: TypeAlias = tuple[int, int]


def __dir__() -> list[str]:
    return __all__


def _grid(text: str) -> dict[str, Place]:
    """A drawing, a line a row; cells between bars, empty ones left free."""
    return {
        cell.strip(): (column, row)
        for row, line in enumerate(text.strip("\n").splitlines())
        for column, cell in enumerate(line.split("|"))
        if cell.strip()
    }


_SIXTY_THREE: Final = _grid("""
           | Lai Châu   | Lào Cai        | Hà Giang     | Cao Bằng
           | Điện Biên  | Yên Bái        | Tuyên Quang  | Bắc Kạn            | Lạng Sơn
           | Sơn La     | Phú Thọ        | Vĩnh Phúc    | Thái Nguyên        | Bắc Giang   | Quảng Ninh
           |            | Hòa Bình       | Hà Nội       | Bắc Ninh           | Hải Dương   | Hải Phòng
           |            |                | Hà Nam       | Hưng Yên           | Thái Bình
           |            | Thanh Hóa      | Ninh Bình    | Nam Định
           |            | Nghệ An
           |            |                | Hà Tĩnh
           |            |                | Quảng Bình
           |            |                | Quảng Trị    | Thừa Thiên Huế
           |            |                |              | Quảng Nam          | Đà Nẵng
           |            |                |              | Kon Tum            | Quảng Ngãi
           |            |                |              | Gia Lai            | Bình Định
           |            |                |              | Đắk Lắk            | Phú Yên
           |            |                | Đắk Nông     | Lâm Đồng           | Khánh Hòa
           |            | Tây Ninh       | Bình Phước   | Đồng Nai           | Ninh Thuận
           |            | Long An        | Bình Dương   | Bà Rịa - Vũng Tàu  | Bình Thuận
An Giang   | Đồng Tháp  | Tiền Giang     | Hồ Chí Minh
Kiên Giang | Cần Thơ    | Vĩnh Long      | Bến Tre
           | Hậu Giang  | Sóc Trăng      | Trà Vinh
Cà Mau     | Bạc Liêu
""")
"""The units from 1 August 2008 to 30 June 2025. From 2025-01-01 Huế stands where Thừa Thiên Huế stood."""

_THIRTY_FOUR: Final = _grid("""
           | Lai Châu   | Lào Cai        | Tuyên Quang  | Cao Bằng
           | Điện Biên  | Sơn La         | Phú Thọ      | Thái Nguyên        | Lạng Sơn
           |            |                | Hà Nội       | Bắc Ninh           | Quảng Ninh
           |            |                | Ninh Bình    | Hưng Yên           | Hải Phòng
           |            |                | Thanh Hóa
           |            |                | Nghệ An
           |            |                | Hà Tĩnh
           |            |                |              | Quảng Trị
           |            |                |              | Huế
           |            |                |              |                    | Đà Nẵng
           |            |                |              |                    | Quảng Ngãi
           |            |                |              |                    | Gia Lai
           |            |                |              |                    | Đắk Lắk
           |            | Tây Ninh       | Đồng Nai     | Lâm Đồng           | Khánh Hòa
An Giang   | Đồng Tháp  | Hồ Chí Minh
           | Cần Thơ    | Vĩnh Long
Cà Mau
""")
"""The units since 1 July 2025."""

_MERGER: Final = dt.date(2025, 7, 1)
_HANOI_GREW: Final = dt.date(2008, 8, 1)
_HUE_BECAME_A_CITY: Final = dt.date(2025, 1, 1)


def tiles_on(on: dt.date) -> dict[str, Place]:
    """Return the tiles of the units of a day, by their names.

    Raises
    ------
    ValueError
        If there are none for the day: before 1 August 2008 the units were others.

    Examples
    --------
    >>> import datetime as dt
    >>> len(tiles_on(dt.date(2020, 12, 31))), len(tiles_on(dt.date(2025, 7, 1)))
    (63, 34)
    """
    if on >= _MERGER:
        return dict(_THIRTY_FOUR)
    if on < _HANOI_GREW:
        raise ValueError(
            f"there are tiles for the units since {_HANOI_GREW}, not for those of {on}; give shapes instead"
        )
    if on < _HUE_BECAME_A_CITY:
        return dict(_SIXTY_THREE)
    return {name.replace("Thừa Thiên Huế", "Huế"): place for name, place in _SIXTY_THREE.items()}


def islands_on(on: dt.date) -> tuple[tuple[str, str, Place], ...]:
    """Return the tiles of the two archipelagos: their name, the unit they belong to, and their place."""
    tiles = tiles_on(on)
    return (
        ("Hoàng Sa", "Đà Nẵng", (_OFF_SHORE, tiles["Đà Nẵng"][1])),
        ("Trường Sa", "Khánh Hòa", (_OFF_SHORE, tiles["Khánh Hòa"][1] + 1)),
    )


def sea_on(on: dt.date) -> Place:
    """Return where "Biển Đông" is written: between the two archipelagos."""
    (_, _, north), (_, _, south) = islands_on(on)
    return (_OFF_SHORE, (north[1] + south[1]) // 2)


_OFF_SHORE: Final = 7
