"""A report as a workbook: a sheet for each section."""

from __future__ import annotations

from pathlib import Path

from doingoai.registers import write_sheets
from doingoai.report.pages import Report

__all__ = ["write_workbook"]


def __dir__() -> list[str]:
    return __all__


def write_workbook(path: str | Path, report: Report) -> None:
    """Write *report* to an Excel workbook, a sheet for each section; hedged figures stay text.

    Parameters
    ----------
    path
        The .xlsx file; one that exists is replaced.
    report
        The report.

    Raises
    ------
    RegisterError
        If the extra ``doingoai[excel]`` is not installed.
    OSError
        If the file cannot be written.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from doingoai.report import report
    >>> with TemporaryDirectory() as folder:
    ...     write_workbook(Path(folder, "bao-cao.xlsx"), report([], Period.half(2021, 1)))
    """
    write_sheets(path, report.sections, lang=report.lang)
