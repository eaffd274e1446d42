"""Draw the plan of the house, ``docs/explanation/house.svg``, from the contract of floors in ``pyproject.toml``.

Run it from anywhere: ``python scripts/draw_house.py``. A test checks that the pictures equal what this makes.
Sphinx shows ``house.vi.svg`` in the Vietnamese edition.
The picture brings a ground of its own and follows the reader's colour scheme, so it is readable on any page.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = ROOT / "docs" / "explanation"
PICTURES: Final = {"en": FOLDER / "house.svg", "vi": FOLDER / "house.vi.svg"}

# What a room does, in the few words that fit into it.
PURPOSES: Final = {
    "cli": ("the command line", "dòng lệnh"),
    "report": ("the periodic report", "báo cáo định kỳ"),
    "sample": ("bundled registers", "sổ mẫu đi kèm"),
    "frames": ("data frames", "bảng dữ liệu"),
    "plots": ("pictures", "hình vẽ"),
    "strategies": ("for Hypothesis", "cho Hypothesis"),
    "registers": ("sheets ↔ records", "trang tính ↔ bản ghi"),
    "aggregation": ("records → summaries", "bản ghi → bảng tổng hợp"),
    "serialization": ("records ↔ plain data, JSON", "bản ghi ↔ dữ liệu thuần, JSON"),
    "extraction": ("mentions in running text", "lần nhắc trong văn bản"),
    "reference": ("provinces through time, countries, partners", "tỉnh, thành phố qua các thời kỳ, các nước, đối tác"),
    "grammar": ("words ↔ values", "chữ ↔ giá trị"),
    "lexicon": ("tables of words", "các bảng từ"),
    "model": ("records", "các loại bản ghi"),
    "values": ("hedged numbers, money, quantities, periods", "số kèm mức chắc chắn, tiền, số lượng, thời kỳ"),
    "text": ("Unicode, patterns, tries", "Unicode, mẫu, cây tiền tố"),
    "errors": ("what goes wrong, in sentences", "những gì sai, nói thành câu"),
}
TITLE: Final = ("Plan of the house", "Sơ đồ ngôi nhà")
FROM_THE_TOP: Final = ("The floors from the top", "Các tầng từ trên xuống")
DOWNWARDS: Final = ("Imports go downwards only", "Chỉ nạp mã từ tầng dưới")
ARROW: Final = ("imports go down", "nạp mã từ tầng dưới")
# Doors, which a plan of rooms leaves out: `python -m doingoai` and the entry point of Hypothesis.
DOORS: Final = {"__main__", "_hypothesis"}

WIDTH: Final = 480
MARGIN: Final = 12
NUMBER: Final = 28
FLOOR: Final = 48
GAP: Final = 6
ROOF: Final = 44

STYLE: Final = """
  .ground { fill: #fbfaf7; stroke: #d8d3c8 }
  .room { fill: #ffffff; stroke: #a3161a }
  .roof { fill: #a3161a }
  .name { fill: #1b1b1b; font: 600 15px ui-monospace, 'DejaVu Sans Mono', monospace }
  .purpose { fill: #55504a; font: 13px system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif }
  .number { fill: #77716a; font: 13px system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif }
  .arrow { stroke: #77716a; fill: none }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #1d1c1b; stroke: #45413b }
    .room { fill: #2a2826; stroke: #ff8a80 }
    .roof { fill: #ff8a80 }
    .name { fill: #f4f1ec }
    .purpose { fill: #c9c2b8 }
    .number { fill: #a39c92 }
    .arrow { stroke: #a39c92 }
  }
"""


def floors() -> list[list[str]]:
    """Return the rooms of each floor, from the top."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (each for each in settings["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    rooms = [[room.strip() for room in layer.split("|")] for layer in contract["layers"]]
    return [kept for floor in rooms if (kept := [room for room in floor if room not in DOORS])]


def room(name: str, purpose: str, left: float, top: float, width: float) -> str:
    """Draw one room."""
    middle = left + width / 2
    return (
        f'<rect class="room" x="{left:g}" y="{top:g}" width="{width:g}" height="{FLOOR}" rx="4"/>'
        f'<text class="name" x="{middle:g}" y="{top + 20:g}" text-anchor="middle">{name}</text>'
        f'<text class="purpose" x="{middle:g}" y="{top + 37:g}" text-anchor="middle">{purpose}</text>'
    )


def drawn(language: str) -> str:
    """Return the picture with words of *language*, ``"en"`` or ``"vi"``."""
    spoken = list(PICTURES).index(language)
    plan = floors()
    left, right = MARGIN + NUMBER, WIDTH - MARGIN - NUMBER
    eaves = MARGIN + ROOF - 6
    height = MARGIN + ROOF + len(plan) * (FLOOR + GAP) + MARGIN
    listed = "; ".join(", ".join(rooms) for rooms in plan)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="t d">',
        f'<title id="t">{TITLE[spoken]}</title>',
        f'<desc id="d">{FROM_THE_TOP[spoken]}: {listed}. {DOWNWARDS[spoken]}.</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="ground" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="8"/>',
        f'<path class="roof" d="M{left - 8} {eaves} L{WIDTH // 2} {MARGIN} L{right + 8} {eaves} Z"/>',
    ]
    for place, rooms in enumerate(plan):
        top = MARGIN + ROOF + place * (FLOOR + GAP)
        width = (right - left - GAP * (len(rooms) - 1)) / len(rooms)
        parts.append(
            f'<text class="number" x="{MARGIN + 8}" y="{top + FLOOR / 2 + 4:g}" text-anchor="middle">'
            f"{len(plan) - place}</text>"
        )
        parts.extend(
            room(name, PURPOSES[name][spoken], left + index * (width + GAP), top, width)
            for index, name in enumerate(rooms)
        )
    start, end, shaft = MARGIN + ROOF + 8, height - MARGIN - 14, WIDTH - MARGIN - 4
    parts.append(f'<path class="arrow" d="M{shaft} {start} V{end} m-5 -8 l5 8 l5 -8"/>')
    middle = (start + end) // 2
    parts.append(
        f'<text class="number" transform="translate({shaft - 5} {middle}) rotate(-90)" text-anchor="middle">'
        f"{ARROW[spoken]}</text>"
    )
    return "\n".join([*parts, "</svg>", ""])


if __name__ == "__main__":
    for language, file in PICTURES.items():
        file.write_text(drawn(language), encoding="utf-8")
