"""The command line: arguments in, one or two calls of the public API, text or JSON out, an exit code.

Exit codes: 0 when all went well, 1 when rows were refused, 2 when the arguments or a file could not be used, 130
when somebody stopped it with Ctrl-C.
"""

from __future__ import annotations

import argparse
import codecs
import datetime as dt
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from doingoai.cli.finding import find
from doingoai.cli.progress import with_progress
from doingoai.errors import DoingoaiError, ParseError, RegisterError
from doingoai.extraction import find_mentions
from doingoai.model import RECORD_TYPES
from doingoai.registers import Register, fitting_type, read_register
from doingoai.registers.fields import slots_of
from doingoai.registers.file_messages import file_message_in_vietnamese
from doingoai.report import Report, checked, overview
from doingoai.values.periods import Period

__all__ = ["main"]

OK: Final = 0
REFUSED: Final = 1
UNUSABLE: Final = 2
STOPPED: Final = 130

_GO_ON: Final = {
    "en": "On files of your own: python -m doingoai check FILE --as TYPE, or python -m doingoai report FILE ...",
    "vi": "Với tệp của mình: python -m doingoai check TỆP --as LOẠI, hoặc python -m doingoai report TỆP ...",
}
_LACKING: Final = {
    "en": "{file}: rows refused: {rows}, columns not read: {columns}; they are in no figure, and `check` tells why",
    "vi": "{file}: từ chối {rows} dòng, không đọc {columns} cột; chúng không tính vào số nào, lý do xem bằng `check`",
}

_TROUBLE: Final[dict[type[Exception], dict[str, str]]] = {
    FileNotFoundError: {"en": "there is no file {file}", "vi": "không có tệp {file}"},
    IsADirectoryError: {"en": "{file} is a folder, not a file", "vi": "{file} là thư mục, không phải tệp"},
    PermissionError: {"en": "{file} may not be read", "vi": "không được phép đọc {file}"},
    UnicodeError: {
        "en": "{file} is not in UTF-8; save it as UTF-8 text",
        "vi": "{file} không ở mã UTF-8; hãy lưu lại theo mã UTF-8",
    },
}
_NO_PERIOD: Final = {
    "en": "{text!r} is no period to report on; write it as '6 tháng đầu năm 2021', 'quý III/2022' or 'tháng 6/2020'",
    "vi": "“{text}” không phải là kỳ báo cáo; viết như “6 tháng đầu năm 2021”, “quý III/2022” hoặc “tháng 6/2020”",
}


def __dir__() -> list[str]:
    return __all__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Parameters
    ----------
    arguments
        The words after the command; those of the process without it.

    Returns
    -------
    int
        0 when all went well, 1 when rows were refused, 2 when a file could not be used, 130 when it was stopped.

    Examples
    --------
    >>> main(["check", "missing.csv", "--as", "delegation"])
    2
    """
    _write_utf_8()
    options = _parser().parse_args(arguments, argparse.Namespace(run=_run_sample, lang="en", json=False))
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is still buffered goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return STOPPED
    except (DoingoaiError, OSError, UnicodeError) as error:
        sys.stderr.write(f"doingoai: {_described(error, options.lang)}\n")
        return UNUSABLE
    return code


def _write_utf_8() -> None:
    """Let a file or a pipe hold Vietnamese, whatever the locale says; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _described(error: Exception, lang: str) -> str:
    """What went wrong with a file, in one sentence; our own errors are sentences already."""
    for kind, sentences in _TROUBLE.items():
        if isinstance(error, kind):
            return sentences[lang].format(file=getattr(error, "filename", None))
    return (lang == "vi" and file_message_in_vietnamese(str(error))) or str(error)


def _parser() -> argparse.ArgumentParser:
    # These options may stand before the command or after it: without SUPPRESS the one place would undo the other.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--lang", choices=("vi", "en"), help="language of the messages (default: en)")
    common.add_argument("--json", action="store_true", help="print JSON instead of text")
    dated = argparse.ArgumentParser(add_help=False)
    dated.add_argument(
        "--reference",
        type=dt.date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the day the text was written: for dates without a year and for words such as 'năm nay'",
    )
    told = argparse.ArgumentParser(add_help=False)
    told.add_argument(
        "--default",
        dest="defaults",
        action="append",
        type=_pair,
        default=[],
        metavar="FIELD=VALUE",
        help="the value of a field that has no column, such as direction='đoàn vào' or provinces='Lào Cai'",
    )
    told.add_argument(
        "--column",
        dest="columns",
        action="append",
        type=_pair,
        default=[],
        metavar="HEADING=FIELD",
        help="the field that a column gives whose heading is not known, such as 'Số vị khách=members'",
    )
    parser = argparse.ArgumentParser(
        prog="doingoai",
        parents=[common],
        description="Read, hold and add up the figures of Vietnam's local foreign affairs. "
        "Without a command it does its whole job on the bundled sample.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    find = commands.add_parser("find", parents=[common, dated], help="find the mentions in texts")
    find.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 .txt, .md or .html file; - is standard input")
    find.add_argument("--html", type=Path, metavar="OUT", help="write one page with the mentions marked instead")
    find.set_defaults(run=_run_find)

    check = commands.add_parser(
        "check", parents=[common, dated, told], help="read a register and say what is wrong in it"
    )
    check.add_argument("file", metavar="FILE", help="a .csv, .tsv, .xlsx, .xls or .ods file")
    check.add_argument(
        "--as",
        dest="type",
        required=True,
        choices=sorted(RECORD_TYPES),
        metavar="TYPE",
        help=f"what a row is: {', '.join(sorted(RECORD_TYPES))}",
    )
    check.add_argument("--errors", type=Path, metavar="OUT", help="write the register back with its problems marked")
    check.set_defaults(run=_run_check)

    report = commands.add_parser("report", parents=[common, dated, told], help="add registers up and tell the report")
    report.add_argument(
        "files",
        nargs="*",
        type=_typed_file,
        metavar="FILE",
        help="a register, or TYPE=FILE if its headings do not tell its type; the registers of the sample without it",
    )
    report.add_argument("--period", metavar="TEXT", help="report on this period, such as '6 tháng đầu năm 2021'")
    report.add_argument("--html", type=Path, metavar="OUT", help="write the report as one page of HTML")
    report.add_argument("--xlsx", type=Path, metavar="OUT", help="write the report as a workbook")
    report.set_defaults(run=_run_report)
    return parser


def _pair(word: str) -> tuple[str, str]:
    """The two sides of an equals sign, the last one."""
    left, _, right = word.rpartition("=")
    if not left.strip() or not right.strip():
        raise argparse.ArgumentTypeError(f"{word!r} says nothing: write what stands on both sides of the sign =")
    return left.strip(), right.strip()


def _typed_file(word: str) -> tuple[str | None, str]:
    """`delegation=doan.csv` as the type and the file; of a file alone the headings will tell the type."""
    name, equals, path = word.partition("=")
    if not equals or os.path.exists(word):  # noqa: PTH110  # a Path raises where the word is too long for a file
        return None, word
    if name not in RECORD_TYPES:
        raise argparse.ArgumentTypeError(f"{name!r} is no type; write one of: {', '.join(sorted(RECORD_TYPES))}")
    return name, path


def _has(name: str, field: str) -> bool:
    """Whether records of the type *name* have a field; a unit may follow its name."""
    return field == "currency" or field.partition(" (")[0] in slots_of(RECORD_TYPES[name])


def _read(name: str, path: str | Path, options: argparse.Namespace, reference: dt.date | None) -> Register[Any]:
    cls = RECORD_TYPES[name]
    defaults, columns = dict(getattr(options, "defaults", ())), dict(getattr(options, "columns", ()))
    if options.run is _run_report:
        # Of several registers each takes what it has a field for.
        defaults = {field: value for field, value in defaults.items() if _has(name, field)}
        columns = {heading: field for heading, field in columns.items() if _has(name, field)}
    return read_register(path, cls, reference=reference, lang=options.lang, defaults=defaults, columns=columns)


def _run_sample(options: argparse.Namespace) -> int:
    from doingoai import sample

    mentions = find_mentions(sample.read_article(), reference=sample.REFERENCE)
    registers = [(name, _read(name, path, options, sample.REFERENCE)) for name, path in sample.REGISTERS.items()]
    _print(overview(registers, mentions, lang=options.lang), options)
    if not options.json:
        sys.stdout.write(f"\n{_GO_ON[options.lang]}\n")
    return OK


def _run_find(options: argparse.Namespace) -> int:
    find(options)
    return OK


def _run_check(options: argparse.Namespace) -> int:
    register = _read(options.type, options.file, options, options.reference)
    if options.errors:
        register.errors_to_xlsx(options.errors)
    _print(checked(options.type, register, lang=options.lang), options)
    return REFUSED if register.errors else OK


def _run_report(options: argparse.Namespace) -> int:
    from doingoai import report, sample

    period = _period_of(options)
    given = options.files or list(sample.REGISTERS.items())
    # Only the sample is known to be written then: on other files it would make a year that nobody wrote.
    reference = options.reference if options.files else options.reference or sample.REFERENCE
    typed = [(name or fitting_type(path), path) for name, path in given]
    for field in (*dict(options.defaults), *dict(options.columns).values()):
        if not any(_has(name, field) for name, _ in typed):
            raise RegisterError(f"No register given has a field {field!r}.")
    registers = []
    for name, path in with_progress(typed, sys.stderr):
        registers.append((name, _read(name, path, options, reference)))
    if period is not None:
        records = [record for _, register in registers for record in register.records]
        told = report.report(records, period, lang=options.lang)
        # The figures of a report to be printed stand alone; what they lack is said beside it.
        sys.stderr.writelines(_lacking(registers, options.lang))
    else:
        told = overview(registers, lang=options.lang)
    if options.html:
        options.html.write_text(told.to_html(), encoding="utf-8")
    if options.xlsx:
        report.write_workbook(options.xlsx, told)
    if not options.html and not options.xlsx:
        _print(told, options)
    # The sample is wrong on purpose: its two rows are no fault of the caller's.
    return REFUSED if options.files and any(register.errors for _, register in registers) else OK


def _period_of(options: argparse.Namespace) -> Period | None:
    """The period to report on, before any file is read; ``None`` where none is asked for.

    Raises
    ------
    RegisterError
        If it cannot be read, or is open at one end.
    """
    from doingoai.grammar.periods import parse_period

    if not options.period:
        return None
    try:
        period = parse_period(options.period, reference=options.reference)
    except ParseError as error:
        if options.lang == "en":
            raise
        raise RegisterError(_NO_PERIOD[options.lang].format(text=options.period)) from error
    if period.start is None or period.end is None:
        raise RegisterError(_NO_PERIOD[options.lang].format(text=options.period))
    return period


def _lacking(registers: Sequence[tuple[str, Register[Any]]], lang: str) -> Iterator[str]:
    """A line for each register of which something is in no figure."""
    for _, register in registers:
        columns = [column for column in register.mapping.unread if column.heading]
        if register.errors or columns:
            words = {"file": register.source, "rows": register.rows_with_errors, "columns": len(columns)}
            yield f"{_LACKING[lang].format(**words)}\n"


def _print(report: Report, options: argparse.Namespace) -> None:
    if options.json:
        _print_line(report.to_dict())
    else:
        sys.stdout.write(f"{report.to_text()}\n")


def _print_line(data: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(data, ensure_ascii=False)}\n")
