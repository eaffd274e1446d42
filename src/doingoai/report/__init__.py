"""The report: registers read, added up, compared with what was reported, and told in Vietnamese or English."""

from __future__ import annotations

from doingoai.report.overview import checked, overview
from doingoai.report.pages import Report, Section
from doingoai.report.periodic import report
from doingoai.report.workbook import write_workbook

__all__ = ["Report", "Section", "checked", "overview", "report", "write_workbook"]


def __dir__() -> list[str]:
    return __all__
