"""The entities of the field, one noun a file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from doingoai.model.agreement import (
    Agreement,
    AgreementAct,
    AgreementMode,
    AgreementStatus,
    Instrument,
    PartyLevel,
)
from doingoai.model.aid import AidBasis, AidDirection, AidModality, AidShipment, AidSource
from doingoai.model.border import BorderKind, BorderSegment
from doingoai.model.checks import Issue, check
from doingoai.model.country import Country
from doingoai.model.delegation import Delegation, DelegationChannel, DelegationKind, Direction, Funding
from doingoai.model.document import LegalDocument
from doingoai.model.event import Attendance, Event, EventKind
from doingoai.model.figure import NATIONAL, FigureKind, FigureValue, ReportedFigure
from doingoai.model.investment import InvestmentKind, InvestmentProject
from doingoai.model.labels import LabelledEnum, Language
from doingoai.model.link import PartnerLink
from doingoai.model.movement import CitizenMovement, MovementKind
from doingoai.model.partner import ForeignPartner, PartnerKind, Party
from doingoai.model.person import PersonRole
from doingoai.model.provenance import Provenance
from doingoai.model.province import Province, ProvinceKind
from doingoai.model.recognition import Recognition
from doingoai.model.record import ImpossibleRecordError, Record
from doingoai.model.status import ActivityStatus, ObservationStatus
from doingoai.model.trade import TradeBasis, TradeExport, TradeFlow

__all__ = [
    "NATIONAL",
    "RECORD_TYPES",
    "ActivityStatus",
    "Agreement",
    "AgreementAct",
    "AgreementMode",
    "AgreementStatus",
    "AidBasis",
    "AidDirection",
    "AidModality",
    "AidShipment",
    "AidSource",
    "Attendance",
    "BorderKind",
    "BorderSegment",
    "CitizenMovement",
    "Country",
    "Delegation",
    "DelegationChannel",
    "DelegationKind",
    "Direction",
    "Event",
    "EventKind",
    "FigureKind",
    "FigureValue",
    "ForeignPartner",
    "Funding",
    "ImpossibleRecordError",
    "Instrument",
    "InvestmentKind",
    "InvestmentProject",
    "Issue",
    "LabelledEnum",
    "Language",
    "LegalDocument",
    "MovementKind",
    "ObservationStatus",
    "PartnerKind",
    "PartnerLink",
    "Party",
    "PartyLevel",
    "PersonRole",
    "Provenance",
    "Province",
    "ProvinceKind",
    "Recognition",
    "Record",
    "ReportedFigure",
    "TradeBasis",
    "TradeExport",
    "TradeFlow",
    "check",
]

RECORD_TYPES: Final[Mapping[str, type[Record]]] = MappingProxyType(
    {
        cls.__name__.lower(): cls
        for cls in (
            Agreement,
            AidShipment,
            BorderSegment,
            CitizenMovement,
            Delegation,
            Event,
            InvestmentProject,
            PartnerLink,
            PersonRole,
            Recognition,
            ReportedFigure,
            TradeExport,
        )
    }
)
"""Every kind of record by the lower-case name of its class, as the command line and files name it."""


def __dir__() -> list[str]:
    return __all__
