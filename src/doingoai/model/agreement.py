"""International agreements of localities (thỏa thuận quốc tế), as Law 70/2020/QH14 names them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

import attrs

from doingoai.model.fields import (
    to_duration_or_none,
    to_flag,
    to_foreign_parties,
    to_money_or_none,
    to_parties,
    to_party,
    to_period_or_none,
    to_provinces,
    to_required_text,
    to_text,
    to_texts,
)
from doingoai.model.labels import LabelledEnum
from doingoai.model.link import PartnerLink
from doingoai.model.partner import ForeignPartner, Party
from doingoai.model.person import PersonRole, to_people
from doingoai.model.province import Province, to_day
from doingoai.model.record import Record, gives
from doingoai.values.durations import Duration
from doingoai.values.money import Money
from doingoai.values.numbers import Hedge
from doingoai.values.periods import Period, Precision

__all__ = [
    "TREATY_INSTRUMENTS",
    "Agreement",
    "AgreementAct",
    "AgreementMode",
    "AgreementStatus",
    "Instrument",
    "PartyLevel",
]


def __dir__() -> list[str]:
    return __all__


class Instrument(LabelledEnum):
    """What an agreement is called: the names of Law 70/2020/QH14, Article 6, and those it keeps for treaties."""

    AGREEMENT = "agreement", "thỏa thuận", "agreement", "thỏa thuận hợp tác", "thỏa thuận quốc tế", "TTQT"
    """The usual name."""
    COMMUNIQUE = "communique", "thông cáo", "communiqué", "thông cáo chung"
    """What both sides make known together."""
    DECLARATION = "declaration", "tuyên bố", "declaration", "tuyên bố chung"
    """What both sides declare together."""
    LETTER_OF_INTENT = "letter_of_intent", "ý định thư", "letter of intent", "LOI", "thư ngỏ ý"
    """That an agreement is meant to follow."""
    MEMORANDUM_OF_UNDERSTANDING = (
        "memorandum_of_understanding",
        "bản ghi nhớ",
        "memorandum of understanding",
        "memorandum",
        "MOU",
        "biên bản ghi nhớ",
        "bản ghi nhớ hợp tác",
        "biên bản ghi nhớ hợp tác",
        "ghi nhớ",
    )
    """The most frequent name."""
    MINUTES_OF_AGREEMENT = "minutes_of_agreement", "biên bản thỏa thuận", "minutes of agreement"
    """Minutes that say what was agreed."""
    MINUTES_OF_EXCHANGE = "minutes_of_exchange", "biên bản trao đổi", "minutes of exchange", "biên bản hội đàm"
    """Minutes of talks."""
    COOPERATION_PROGRAMME = (
        "cooperation_programme",
        "chương trình hợp tác",
        "cooperation programme",
        "cooperation program",
    )
    """What is done together, over some years."""
    COOPERATION_PLAN = "cooperation_plan", "kế hoạch hợp tác", "cooperation plan"
    """What is done together, step by step."""
    OTHER = "other", "tên gọi khác", "other", "khác"
    """A name that the law does not list, and does not keep for the State."""
    CONTRACT = "contract", "hợp đồng", "contract"
    """Outside the law: contracts are no international agreements of a locality."""
    TREATY = "treaty", "hiệp định", "treaty"
    """Of the State: a province may carry one out, it never signs one."""
    PACT = "pact", "hiệp ước", "pact"
    """Of the State."""
    CONVENTION = "convention", "công ước", "convention"
    """Of the State."""
    COVENANT = "covenant", "định ước", "covenant"
    """Of the State."""


TREATY_INSTRUMENTS: Final = frozenset({Instrument.TREATY, Instrument.PACT, Instrument.CONVENTION, Instrument.COVENANT})
"""The names that Article 6 keeps for treaties of the State."""


class PartyLevel(LabelledEnum):
    """Which level the Vietnamese side belongs to (Cấp ký)."""

    STATE = "state", "Nhà nước", "state", "national", "Chính phủ", "cấp Nhà nước", "cấp Chính phủ", "quốc gia"
    """The State or the Government, which conclude treaties."""
    MINISTRY = "ministry", "bộ, ngành trung ương", "ministry", "cấp bộ", "bộ", "trung ương"
    """A ministry or another central body."""
    PROVINCE = "province", "cấp tỉnh", "provincial", "tỉnh", "UBND tỉnh", "HĐND tỉnh", "tỉnh, thành phố"
    """The people's committee or council of a province."""
    DEPARTMENT = "department", "sở, ngành", "provincial department", "cấp sở", "sở", "cơ quan cấp tỉnh"
    """A body under the people's committee of a province."""
    DISTRICT = "district", "cấp huyện", "district", "huyện", "UBND huyện"
    """A district, until 30/6/2025."""
    COMMUNE = "commune", "cấp xã", "commune", "xã", "xã biên giới", "cấp xã biên giới", "UBND xã"
    """A commune; only those on the border conclude agreements."""
    ORGANIZATION = "organization", "tổ chức", "organization", "hội", "đoàn thể", "trường, viện"
    """An organisation, an association or a school."""
    ENTERPRISE = "enterprise", "doanh nghiệp", "enterprise", "công ty"
    """A company, counted apart from localities."""


class AgreementAct(LabelledEnum):
    """What was done with the instrument."""

    SIGNED = "signed", "ký", "signed", "ký kết", "đã ký"
    """Both sides signed."""
    EXCHANGED = "exchanged", "trao", "exchanged", "trao đổi văn bản"
    """Handed over in a ceremony: trao is not ký."""
    INITIALLED = "initialled", "ký tắt", "initialled", "initialed"
    """The text is settled, and is still to be signed."""
    RENEWED = "renewed", "gia hạn", "renewed", "ký gia hạn", "ký lại"
    """An agreement that stood was prolonged."""


class AgreementMode(LabelledEnum):
    """How the parties came together."""

    ONSITE = "onsite", "trực tiếp", "on site", "in person"
    """Both sides in one place."""
    ONLINE = "online", "trực tuyến", "online", "ký trực tuyến"
    """By video."""
    BY_CORRESPONDENCE = "by_correspondence", "ký luân chuyển", "by correspondence", "luân chuyển", "qua thư"
    """One side after the other, by letter."""


class AgreementStatus(LabelledEnum):
    """Whether an agreement binds (Tình trạng)."""

    IN_FORCE = (
        "in_force", "đang có hiệu lực", "in force", "còn hiệu lực", "có hiệu lực", "hiệu lực", "đang thực hiện",
        "đang triển khai",
    )  # fmt: skip
    """It binds."""
    NOT_YET_IN_FORCE = "not_yet_in_force", "chưa có hiệu lực", "not yet in force", "chưa hiệu lực"
    """It will bind from a later day."""
    EXPIRED = "expired", "hết hiệu lực", "expired", "đã hết hiệu lực", "hết hạn"
    """Its term is over."""
    TERMINATED = "terminated", "chấm dứt", "terminated", "chấm dứt hiệu lực", "đã chấm dứt"
    """Ended before its time."""
    SUSPENDED = "suspended", "tạm đình chỉ", "suspended", "tạm đình chỉ hiệu lực"
    """It does not bind for a time."""
    INHERITED = "inherited", "được kế thừa", "inherited", "kế thừa"
    """In force for the province that took the place of the one that signed (Decree 177/2025)."""
    UNKNOWN = "unknown", "chưa rõ", "unknown", "không rõ"
    """Nobody has said."""


def _to_instrument(value: Instrument | str) -> Instrument:
    return value if type(value) is Instrument else Instrument(value)


def _to_level(value: PartyLevel | str) -> PartyLevel:
    return value if type(value) is PartyLevel else PartyLevel(value)


def _to_act(value: AgreementAct | str | None) -> AgreementAct | None:
    return value if value is None or type(value) is AgreementAct else AgreementAct(value)


def _to_mode(value: AgreementMode | str | None) -> AgreementMode | None:
    return value if value is None or type(value) is AgreementMode else AgreementMode(value)


def _to_status(value: AgreementStatus | str | None) -> AgreementStatus | None:
    return value if value is None or type(value) is AgreementStatus else AgreementStatus(value)


# An agreement that was only handed over or initialled binds nobody by that alone.
_BINDS_NOBODY: Final = frozenset({AgreementAct.EXCHANGED, AgreementAct.INITIALLED})
_ALIVE: Final = frozenset({AgreementStatus.IN_FORCE, AgreementStatus.INHERITED})
_STOPPED: Final = frozenset({AgreementStatus.EXPIRED, AgreementStatus.TERMINATED, AgreementStatus.SUSPENDED})
LAST_DAY_OF_DISTRICTS: Final = dt.date(2025, 6, 30)
"""The district level ended with this day (Law 72/2025/QH15 on the organisation of local government)."""
_LOCAL_LEVELS: Final = frozenset({PartyLevel.PROVINCE, PartyLevel.DEPARTMENT, PartyLevel.DISTRICT, PartyLevel.COMMUNE})


@gives(when="concluded", partners="foreign_parties")
@attrs.frozen(kw_only=True, repr=False)
class Agreement(Record):
    """One agreement between a Vietnamese side and at least one foreign party.

    Examples
    --------
    >>> memorandum = Agreement(
    ...     title="Bản ghi nhớ về phát triển khu công nghiệp", instrument="bản ghi nhớ",
    ...     vietnamese_party="UBND tỉnh Vĩnh Phúc", party_level="province",
    ...     provinces=find_province("Vĩnh Phúc"), foreign_parties="Tập đoàn Sojitz",
    ...     concluded=parse_period("ngày 16/12/2021"), act="exchanged", value=Money(500_000_000, "USD"),
    ... )
    >>> memorandum.status_on(date(2022, 6, 30))
    <AgreementStatus.UNKNOWN: 'unknown'>
    >>> Agreement(title="Thỏa thuận", instrument="agreement", vietnamese_party="UBND tỉnh", party_level="province",
    ...           provinces=find_province("Lào Cai"), foreign_parties=())
    Traceback (most recent call last):
        ...
    doingoai.model.record.ImpossibleRecordError: An agreement needs at least one foreign party.
    """

    title: str = attrs.field(converter=to_required_text)
    """Its name (Tên thỏa thuận)."""
    instrument: Instrument = attrs.field(converter=_to_instrument)
    """What it is called: thỏa thuận, bản ghi nhớ, … (Loại, Tên gọi)."""
    vietnamese_party: Party = attrs.field(converter=to_party)
    """Who concluded it for the Vietnamese side (Cơ quan ký)."""
    party_level: PartyLevel = attrs.field(converter=_to_level)
    """The level of that body (Cấp ký)."""
    provinces: tuple[Province, ...] = attrs.field(converter=to_provinces)
    """The provinces it belongs to, as they were when it was concluded."""
    foreign_parties: tuple[ForeignPartner | str, ...] = attrs.field(converter=to_foreign_parties)
    """The other side (Bên nước ngoài), at least one."""
    concluded: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When it was signed or exchanged (Ngày ký)."""
    act: AgreementAct | None = attrs.field(default=None, converter=_to_act)
    """Signed, exchanged, initialled or renewed; ``None`` where the source does not say."""
    place: str = attrs.field(default="", converter=to_text)
    """Where (Nơi ký)."""
    mode: AgreementMode | None = attrs.field(default=None, converter=_to_mode)
    """On site, online or by correspondence."""
    in_force_from: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When it came into force (Ngày hiệu lực), where that is another day than the signing."""
    expires: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """The last day it is in force (Ngày hết hiệu lực)."""
    term: Duration | None = attrs.field(default=None, converter=to_duration_or_none)
    """How long it runs (Thời hạn)."""
    fields: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    """What it is about (Lĩnh vực)."""
    value: Money | None = attrs.field(default=None, converter=to_money_or_none)
    """The amount it names."""
    signatories: tuple[PersonRole, ...] = attrs.field(default=(), converter=to_people)
    """Who signed (Người ký)."""
    languages: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    """The languages of its texts."""
    inherited_by: tuple[Party, ...] = attrs.field(default=(), converter=to_parties)
    """Who inherited it, where the source says so; a province's successors inherit without being named."""
    reported_on: Period | None = attrs.field(default=None, converter=to_period_or_none)
    """When the signing was reported to the Prime Minister."""
    status: AgreementStatus | None = attrs.field(default=None, converter=_to_status)
    """Whether it binds, as the source says (Tình trạng); `status_on` works it out from the dates."""
    twinning: bool = attrs.field(default=False, converter=to_flag)
    """Whether it twins the two sides (kết nghĩa)."""

    @property
    def when(self) -> Period | None:
        """When it was signed or exchanged."""
        return self.concluded

    @property
    def partners(self) -> tuple[ForeignPartner | str, ...]:
        """The foreign parties."""
        return self.foreign_parties

    @property
    def links(self) -> tuple[PartnerLink, ...]:
        """The links between a province and a partner that it makes: each of one side with each of the other.

        A twinning belongs to such a link, not to the partner.

        Examples
        --------
        >>> twins = Agreement(title="Thỏa thuận kết nghĩa", instrument="agreement", twinning=True,
        ...     vietnamese_party="UBND tỉnh Quảng Ninh", party_level="province",
        ...     provinces=find_province("Quảng Ninh"), foreign_parties="tỉnh Hủa Phăn", concluded=Period.year(2013))
        >>> [(link.province.name, link.partner, link.twinned_on(date(2020, 1, 1))) for link in twins.links]
        [('Quảng Ninh', 'tỉnh Hủa Phăn', True)]
        """
        since = (self.in_force_from or self.concluded) if self.twinning else None
        return tuple(
            PartnerLink(province=province, partner=partner, twinned_since=since, sources=self.sources)
            for province in self.provinces
            for partner in self.foreign_parties
        )

    @property
    def begins(self) -> Period | None:
        """When it came into force: as stated, else when it was signed; ``None`` where it was only exchanged."""
        if self.in_force_from is not None:
            return self.in_force_from
        return None if self.act in _BINDS_NOBODY else self.concluded

    @property
    def ends(self) -> Period | None:
        """Its last day: as stated, else the beginning and an exact term together; ``None`` where neither says.

        Five years from 15/3/2020 end with 15/3/2025.
        """
        begins, term = self.begins, self.term
        if self.expires is not None or term is None or begins is None or term.hedge is not Hedge.EXACT:
            return self.expires
        if begins.start is None or begins.end is None:
            return None
        try:
            length = term.relativedelta
            first, last = begins.start + length, begins.end + length
        except (ValueError, OverflowError):  # half a month, whose days nobody can say, or an end after every year
            return None
        return Period(first, last, Precision.DAY if first == last else Precision.RANGE, begins.hedge)

    def status_on(self, on: dt.date) -> AgreementStatus:
        """Return whether it binds on the day *on*, as far as its dates and stated status tell.

        Where a date is known only to the month or year, the days inside it are UNKNOWN. Without an end and without
        a stated status it is UNKNOWN whether an agreement still binds. Of a province or district that has ended,
        what is in force is INHERITED by its successors (Decree 177/2025).

        Examples
        --------
        >>> agreement = Agreement(
        ...     title="Thỏa thuận hợp tác", instrument="agreement", vietnamese_party="UBND tỉnh Bắc Giang",
        ...     party_level="province", provinces=find_province("Bắc Giang"), foreign_parties="tỉnh Xay Nhạ Bu Ly",
        ...     concluded=date(2021, 3, 15), term=Duration(5, "year"),
        ... )
        >>> [agreement.status_on(date(year, 12, 31)).value for year in (2020, 2021, 2025, 2026)]
        ['not_yet_in_force', 'in_force', 'inherited', 'expired']
        """
        on, begins, ends = to_day(on), self.begins, self.ends
        if begins is not None and begins.start is not None and on < begins.start:
            return AgreementStatus.NOT_YET_IN_FORCE
        if ends is not None and ends.end is not None and on > ends.end:
            return AgreementStatus.EXPIRED
        if self.status in _STOPPED and not (self.status is AgreementStatus.EXPIRED and ends is not None):
            return self.status if self._was_stated_by(on) else AgreementStatus.UNKNOWN
        stated = self.status in _ALIVE and self._was_stated_by(on)
        begun = stated if begins is None else begins.end is not None and on >= begins.end
        goes_on = stated if ends is None else ends.start is not None and on <= ends.start
        if not (begun and goes_on):
            return AgreementStatus.UNKNOWN
        return AgreementStatus.INHERITED if self._is_inherited(on) else AgreementStatus.IN_FORCE

    def _was_stated_by(self, on: dt.date) -> bool:
        """Whether the stated status speaks of the day *on*: not of days before the source that states it."""
        published = [source.published for source in self.sources if source.published is not None]
        return not published or on >= max(published)

    def _is_inherited(self, on: dt.date) -> bool:
        last_days = [province.valid_to for province in self.provinces if province.valid_to is not None]
        if any(last_day < on for last_day in last_days):
            return True
        if self.party_level is PartyLevel.DISTRICT:
            return on > LAST_DAY_OF_DISTRICTS
        # Whoever is said to have inherited from a province did so when it ended, and that day is still to come.
        return not last_days and (bool(self.inherited_by) or self.status is AgreementStatus.INHERITED)

    def _faults(self) -> Sequence[str]:
        faults = []
        if not self.foreign_parties:
            faults.append("An agreement needs at least one foreign party.")
        if not self.provinces and self.party_level in _LOCAL_LEVELS:
            faults.append("An agreement of a locality needs its province; name at least one in provinces.")
        if _is_before(self.expires, self.in_force_from):
            faults.append("An agreement cannot end before its start; it expires before it comes into force.")
        elif _is_before(self.expires, self.concluded):
            faults.append("An agreement cannot end before its start; it expires before it is concluded.")
        return faults


def _is_before(one: Period | None, other: Period | None) -> bool:
    """Whether every day of *one* is before every day of *other*."""
    return (
        one is not None
        and one.end is not None
        and other is not None
        and other.start is not None
        and one.end < other.start
    )
