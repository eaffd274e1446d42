"""Agreements: what cannot be, and whether they bind on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from doingoai import Agreement, Duration, ForeignPartner, HedgedNumber, Period, Provenance, find_province
from doingoai.model import AgreementStatus, ImpossibleRecordError, PartnerLink

BAC_GIANG = find_province("Bắc Giang")
LAO_CAI = find_province("Lào Cai", on=dt.date(2022, 1, 1))
HUA_PHAN = ForeignPartner(name="Hủa Phăn", kind="local_government", country="LA")


def _agreement(**fields: Any) -> Agreement:
    known: dict[str, Any] = {
        "title": "Thỏa thuận hợp tác",
        "instrument": "thỏa thuận",
        "vietnamese_party": "UBND tỉnh Lào Cai",
        "party_level": "province",
        "provinces": find_province("Cao Bằng"),
        "foreign_parties": HUA_PHAN,
    }
    return Agreement(**known | fields)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"foreign_parties": ()}, "needs at least one foreign party"),
        ({"provinces": ()}, "needs its province"),
        ({"concluded": Period.year(2021), "expires": Period.year(2020)}, "expires before it is concluded"),
        (
            {"concluded": Period.year(2020), "in_force_from": Period.month(2022, 1), "expires": Period.year(2021)},
            "expires before it comes into force",
        ),
    ],
)
def test_agreements_that_cannot_be(fields: dict[str, Any], fault: str):
    """What is legally wrong for the type is refused, with a sentence one can act on."""
    with pytest.raises(ImpossibleRecordError, match=fault) as caught:
        _agreement(**fields)
    assert len(caught.value.faults) == 1


def test_all_that_cannot_be_is_said_at_once():
    """Two faults are two sentences."""
    with pytest.raises(ValueError, match=r"foreign party\. An agreement of a locality") as caught:
        _agreement(foreign_parties=(), provinces=())
    assert isinstance(caught.value, ImpossibleRecordError)
    assert len(caught.value.faults) == 2


def test_a_vietnamese_province_is_no_foreign_party():
    """A province on the foreign side is refused."""
    with pytest.raises(ValueError, match="Lào Cai is a province of Việt Nam"):
        _agreement(foreign_parties=[LAO_CAI])


def test_what_the_state_signs_needs_no_province():
    """Only an agreement of a locality must name one."""
    assert _agreement(provinces=(), party_level="state").provinces == ()


def test_evolving_keeps_the_invariants():
    """`attrs.evolve` goes through the same checks."""
    with pytest.raises(ValueError, match="foreign party"):
        attrs.evolve(_agreement(), foreign_parties=())


SIGNED = dt.date(2021, 3, 15)
FIVE_YEARS = Duration(5, "year")


@pytest.mark.parametrize(
    ("fields", "on", "status"),
    [
        # Days known: before, on the first, on the last, after.
        ({"concluded": SIGNED, "term": FIVE_YEARS}, dt.date(2021, 3, 14), "not_yet_in_force"),
        ({"concluded": SIGNED, "term": FIVE_YEARS}, SIGNED, "in_force"),
        ({"concluded": SIGNED, "term": FIVE_YEARS}, dt.date(2026, 3, 15), "in_force"),
        ({"concluded": SIGNED, "term": FIVE_YEARS}, dt.date(2026, 3, 16), "expired"),
        ({"concluded": SIGNED, "expires": dt.date(2022, 12, 31)}, dt.date(2022, 12, 31), "in_force"),
        ({"concluded": SIGNED, "expires": dt.date(2022, 12, 31)}, dt.date(2023, 1, 1), "expired"),
        # In force later than signed.
        ({"concluded": SIGNED, "in_force_from": dt.date(2021, 6, 1), "term": FIVE_YEARS}, SIGNED, "not_yet_in_force"),
        # Known only to the month: inside it nobody can say.
        ({"concluded": Period.month(2021, 3), "term": FIVE_YEARS}, dt.date(2021, 3, 15), "unknown"),
        ({"concluded": Period.month(2021, 3), "term": FIVE_YEARS}, dt.date(2021, 4, 1), "in_force"),
        ({"concluded": Period.month(2021, 3), "term": FIVE_YEARS}, dt.date(2026, 3, 15), "unknown"),
        ({"concluded": Period.month(2021, 3), "term": FIVE_YEARS}, dt.date(2026, 4, 1), "expired"),
        ({"concluded": SIGNED, "expires": Period.year(2023)}, dt.date(2023, 5, 1), "unknown"),
        # No end: unknown, unless the source says it binds.
        ({"concluded": SIGNED}, dt.date(2022, 1, 1), "unknown"),
        ({"concluded": SIGNED, "status": "in_force"}, dt.date(2022, 1, 1), "in_force"),
        ({"status": "đang có hiệu lực"}, dt.date(2022, 1, 1), "in_force"),
        ({}, dt.date(2022, 1, 1), "unknown"),
        # A term that is no length: hedged, or half a month.
        (
            {"concluded": SIGNED, "term": Duration(HedgedNumber(5, hedge="about"), "year")},
            dt.date(2022, 1, 1),
            "unknown",
        ),
        ({"concluded": SIGNED, "term": Duration("0.5", "month")}, dt.date(2022, 1, 1), "unknown"),
        # Nor one that ends after every year.
        ({"concluded": SIGNED, "term": Duration(9_000, "year")}, dt.date(2022, 1, 1), "unknown"),
        ({"concluded": SIGNED, "term": Duration(10**20, "second")}, dt.date(2022, 1, 1), "unknown"),
        ({"concluded": Period.between(SIGNED, None), "term": FIVE_YEARS}, dt.date(2030, 1, 1), "unknown"),
        # Exchanged or initialled is not signed.
        ({"concluded": SIGNED, "act": "exchanged", "term": FIVE_YEARS}, dt.date(2022, 1, 1), "unknown"),
        ({"concluded": SIGNED, "act": "ký tắt", "term": FIVE_YEARS}, dt.date(2022, 1, 1), "unknown"),
        (
            {"concluded": SIGNED, "act": "trao", "in_force_from": SIGNED, "term": FIVE_YEARS},
            dt.date(2022, 1, 1),
            "in_force",
        ),
        # What the source says about an end that the dates do not show.
        ({"concluded": SIGNED, "status": "terminated", "term": FIVE_YEARS}, dt.date(2022, 1, 1), "terminated"),
        ({"concluded": SIGNED, "status": "suspended"}, dt.date(2022, 1, 1), "suspended"),
        ({"concluded": SIGNED, "status": "expired"}, dt.date(2022, 1, 1), "expired"),
        ({"concluded": SIGNED, "status": "expired", "term": FIVE_YEARS}, dt.date(2022, 1, 1), "in_force"),
        # Inherited: the province, or the district, has ended.
        (
            {"provinces": BAC_GIANG, "concluded": SIGNED, "term": FIVE_YEARS},
            dt.date(2025, 7, 1),
            "inherited",
        ),
        ({"provinces": BAC_GIANG, "concluded": SIGNED, "term": FIVE_YEARS}, dt.date(2025, 6, 30), "in_force"),
        # Who inherited from a province did so when it ended, and not before.
        (
            {
                "provinces": BAC_GIANG,
                "concluded": SIGNED,
                "term": FIVE_YEARS,
                "inherited_by": find_province("Bắc Ninh"),
            },
            dt.date(2025, 6, 30),
            "in_force",
        ),
        ({"party_level": "district", "concluded": SIGNED, "term": FIVE_YEARS}, dt.date(2025, 7, 1), "inherited"),
        ({"party_level": "district", "concluded": SIGNED, "term": FIVE_YEARS}, dt.date(2025, 6, 30), "in_force"),
        ({"concluded": SIGNED, "term": FIVE_YEARS, "inherited_by": "UBND xã"}, dt.date(2022, 1, 1), "inherited"),
        ({"concluded": SIGNED, "status": "inherited"}, dt.date(2022, 1, 1), "inherited"),
    ],
)
def test_status_on_a_day(fields: dict[str, Any], on: dt.date, status: str):
    """In force, expired, inherited or unknown, as far as dates and source tell."""
    assert _agreement(**fields).status_on(on) is AgreementStatus(status)


def test_of_a_moment_the_day_counts():
    """What answers for a day takes a moment of it too, as provinces and periods do."""
    morning = dt.datetime(2022, 1, 1, 9, 30)
    assert _agreement(concluded=SIGNED, term=FIVE_YEARS).status_on(morning) is AgreementStatus.IN_FORCE
    assert PartnerLink(province=LAO_CAI, partner=HUA_PHAN, twinned_since=Period.year(2013)).twinned_on(morning) is True
    with pytest.raises(TypeError, match="a day is a date"):
        _agreement(concluded=SIGNED).status_on("2022-01-01")  # type: ignore[arg-type]  # the error is what is tested


def test_an_end_is_as_sure_as_its_beginning():
    """Five years from about March 2021 end about March 2026."""
    about = attrs.evolve(Period.month(2021, 3), hedge="about")
    ends = _agreement(concluded=about, term=FIVE_YEARS).ends
    assert ends == Period(dt.date(2026, 3, 1), dt.date(2026, 3, 31), "range", "about")


def test_a_stated_status_does_not_speak_of_days_before_its_source():
    """A report of 2022 that says "terminated" leaves open whether it was in force in 2021."""
    source = Provenance("bao-cao.txt", published=dt.date(2022, 6, 30))
    ended = _agreement(concluded=SIGNED, status="terminated", sources=source)
    assert ended.status_on(dt.date(2021, 12, 31)) is AgreementStatus.UNKNOWN
    assert ended.status_on(dt.date(2022, 7, 1)) is AgreementStatus.TERMINATED


def test_an_agreement_answers_the_groupers():
    """When it was concluded, its provinces, its foreign parties and their countries."""
    agreement = _agreement(concluded=SIGNED, foreign_parties=[HUA_PHAN, "tỉnh Vân Nam"])
    assert agreement.when == Period.day(SIGNED)
    assert agreement.partners == (HUA_PHAN, "tỉnh Vân Nam")
    assert agreement.all_countries == ("LA",)


def test_a_twinning_belongs_to_the_link():
    """Each province is linked with each partner; the twinning stands on the link."""
    twins = _agreement(twinning=True, concluded=SIGNED, foreign_parties=[HUA_PHAN, "Vân Nam"])
    assert [(link.province.name, link.twinned_on(dt.date(2022, 1, 1))) for link in twins.links] == [
        ("Cao Bằng", True),
        ("Cao Bằng", True),
    ]
    assert [link.twinned_on(dt.date(2022, 1, 1)) for link in _agreement(concluded=SIGNED).links] == [False]


@pytest.mark.parametrize(
    ("since", "until", "on", "twinned"),
    [
        (Period.year(2013), None, dt.date(2012, 12, 31), False),
        (Period.year(2013), None, dt.date(2013, 5, 1), None),
        (Period.year(2013), None, dt.date(2014, 1, 1), True),
        (Period.year(2013), Period.year(2020), dt.date(2020, 5, 1), None),
        (Period.year(2013), Period.year(2020), dt.date(2021, 1, 1), False),
        (None, None, dt.date(2021, 1, 1), False),
        (Period.between(dt.date(2013, 1, 1), None), None, dt.date(2021, 1, 1), None),
    ],
)
def test_twins_on_a_day(since: Period | None, until: Period | None, on: dt.date, *, twinned: bool | None):
    """Before, after, and where the dates are too coarse to say."""
    link = PartnerLink(province=LAO_CAI, partner=HUA_PHAN, twinned_since=since, twinned_until=until)
    assert link.twinned_on(on) is twinned
    assert link.provinces == (LAO_CAI,)
    assert link.partners == (HUA_PHAN,)
    assert link.when == since


def test_a_twinning_cannot_end_before_its_start():
    """An end before the start is refused."""
    with pytest.raises(ValueError, match="before its start"):
        PartnerLink(
            province=LAO_CAI, partner=HUA_PHAN, twinned_since=Period.year(2020), twinned_until=Period.year(2019)
        )
