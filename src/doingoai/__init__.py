"""Read, hold and add up the figures of Vietnam's local foreign affairs (đối ngoại địa phương).

Everything public is imported from here; each name loads its own module when it is first used, so that
``import doingoai`` stays as light as ``import attrs``.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from doingoai.errors import (
        AmbiguousNameError,
        CannotSplitError,
        CurrencyMismatchError,
        DoingoaiError,
        MixedEvidenceError,
        ParseError,
        RegisterError,
        UnitMismatchError,
        UnknownNameError,
    )
    from doingoai.extraction import (
        Finder,
        Mention,
        MentionKind,
        find_mentions,
    )
    from doingoai.grammar.documents import (
        parse_document,
    )
    from doingoai.grammar.durations import (
        format_duration,
        parse_duration,
    )
    from doingoai.grammar.money import (
        format_money,
        parse_money,
    )
    from doingoai.grammar.numbers import (
        format_number,
        format_percentage,
        parse_decimal,
        parse_number,
        parse_ordinal,
        parse_percentage,
        parse_ratio,
        spell_number,
    )
    from doingoai.grammar.periods import (
        format_date,
        format_period,
        parse_date,
        parse_period,
    )
    from doingoai.grammar.quantities import (
        format_quantity,
        parse_quantity,
    )
    from doingoai.grammar.times import (
        parse_datetime,
    )
    from doingoai.model import (
        Agreement,
        AidShipment,
        BorderSegment,
        CitizenMovement,
        Country,
        Delegation,
        Event,
        ForeignPartner,
        InvestmentProject,
        Issue,
        LegalDocument,
        PartnerKind,
        Party,
        PersonRole,
        Provenance,
        Province,
        Recognition,
        ReportedFigure,
        TradeExport,
        check,
    )
    from doingoai.reference import (
        Gazetteer,
        countries,
        find_country,
        find_partner,
        find_province,
        provinces,
    )
    from doingoai.registers import (
        Register,
        RowProblem,
        read_register,
        write_register,
        write_template,
    )
    from doingoai.serialization import (
        from_dict,
        json_schema,
        make_converter,
        read_jsonl,
        to_dict,
        write_jsonl,
    )
    from doingoai.text import (
        fold,
        normalize,
    )
    from doingoai.values.durations import (
        Duration,
        TimeUnit,
    )
    from doingoai.values.money import (
        ExchangeRate,
        Money,
    )
    from doingoai.values.numbers import (
        Hedge,
        HedgedNumber,
    )
    from doingoai.values.periods import (
        Basis,
        Period,
        Precision,
    )
    from doingoai.values.quantities import (
        Quantity,
    )
    from doingoai.values.ratios import (
        Percentage,
        Ratio,
    )

    __version__: str

# Where each public name lives: the module, then its names.
_HOMES: Final = {
    "errors": (
        "AmbiguousNameError CannotSplitError CurrencyMismatchError DoingoaiError MixedEvidenceError "
        "ParseError RegisterError UnitMismatchError UnknownNameError"
    ),
    "text": "fold normalize",
    "values.numbers": "Hedge HedgedNumber",
    "values.ratios": "Percentage Ratio",
    "values.quantities": "Quantity",
    "values.money": "ExchangeRate Money",
    "values.periods": "Basis Period Precision",
    "values.durations": "Duration TimeUnit",
    "grammar.numbers": (
        "format_number format_percentage parse_decimal parse_number parse_ordinal parse_percentage "
        "parse_ratio spell_number"
    ),
    "grammar.quantities": "format_quantity parse_quantity",
    "grammar.money": "format_money parse_money",
    "grammar.periods": "format_date format_period parse_date parse_period",
    "grammar.times": "parse_datetime",
    "grammar.durations": "format_duration parse_duration",
    "grammar.documents": "parse_document",
    "model": (
        "Agreement AidShipment BorderSegment CitizenMovement Country Delegation Event "
        "ForeignPartner InvestmentProject Issue LegalDocument PartnerKind Party PersonRole "
        "Provenance Province Recognition ReportedFigure TradeExport check"
    ),
    "reference": "Gazetteer countries find_country find_partner find_province provinces",
    "extraction": "Finder Mention MentionKind find_mentions",
    "serialization": "from_dict json_schema make_converter read_jsonl to_dict write_jsonl",
    "registers": "Register RowProblem read_register write_register write_template",
}
_HOME_OF: Final = {name: module for module, names in _HOMES.items() for name in names.split()}
# Modules with a public surface of their own, reachable as attributes.
_MODULES: Final = frozenset({"aggregation", "frames", "plots", "report", "sample", "strategies"})

__all__ = [
    "Agreement",
    "AidShipment",
    "AmbiguousNameError",
    "Basis",
    "BorderSegment",
    "CannotSplitError",
    "CitizenMovement",
    "Country",
    "CurrencyMismatchError",
    "Delegation",
    "DoingoaiError",
    "Duration",
    "Event",
    "ExchangeRate",
    "Finder",
    "ForeignPartner",
    "Gazetteer",
    "Hedge",
    "HedgedNumber",
    "InvestmentProject",
    "Issue",
    "LegalDocument",
    "Mention",
    "MentionKind",
    "MixedEvidenceError",
    "Money",
    "ParseError",
    "PartnerKind",
    "Party",
    "Percentage",
    "Period",
    "PersonRole",
    "Precision",
    "Provenance",
    "Province",
    "Quantity",
    "Ratio",
    "Recognition",
    "Register",
    "RegisterError",
    "ReportedFigure",
    "RowProblem",
    "TimeUnit",
    "TradeExport",
    "UnitMismatchError",
    "UnknownNameError",
    "check",
    "countries",
    "find_country",
    "find_mentions",
    "find_partner",
    "find_province",
    "fold",
    "format_date",
    "format_duration",
    "format_money",
    "format_number",
    "format_percentage",
    "format_period",
    "format_quantity",
    "from_dict",
    "json_schema",
    "make_converter",
    "normalize",
    "parse_date",
    "parse_datetime",
    "parse_decimal",
    "parse_document",
    "parse_duration",
    "parse_money",
    "parse_number",
    "parse_ordinal",
    "parse_percentage",
    "parse_period",
    "parse_quantity",
    "parse_ratio",
    "provinces",
    "read_jsonl",
    "read_register",
    "spell_number",
    "to_dict",
    "write_jsonl",
    "write_register",
    "write_template",
]


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        value = getattr(importlib.import_module(f"doingoai.{_HOME_OF[name]}"), name)
    elif name in _MODULES:
        value = importlib.import_module(f"doingoai.{name}")
    elif name == "__version__":
        value = _version()
    else:
        raise AttributeError(f"module 'doingoai' has no attribute {name!r}")
    globals()[name] = value
    return value


def _version() -> str:
    """The version that is installed; to look it up takes longer than all else that an import does."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("doingoai")
    except PackageNotFoundError as missing:
        raise AttributeError("doingoai is not installed, so nothing tells its __version__") from missing


def __dir__() -> list[str]:
    return ["__version__", *__all__, *sorted(_MODULES)]
