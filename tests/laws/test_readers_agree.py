"""Laws of the two ways to read a record: the fast one and the one that names every fault are the same reading."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from doingoai import make_converter, strategies, to_dict
from doingoai.model import Record

FAST = make_converter(detailed_validation=False)
DETAILED = make_converter()

# What somebody may write in the place of a value.
_JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 2),
    st.sampled_from(["", " ", "x", "VN", "exact", "2020-06-01", "inbound", "national", "081090"]),
    st.sampled_from([[], ["x"], {}, {"type": "province"}, {"value": "5", "hedge": "exact"}, {"id": "quang-ninh"}]),
)


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every container in *data* with each of its keys."""
    keys = data.keys() if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    return [place for key in keys for place in ((data, key), *_places(data[key]))]


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[type[Record], dict[str, Any]]:
    """Draw plain data of a record in which up to two values are replaced, taken out or added."""
    record = draw(strategies.records())
    data = copy.deepcopy(to_dict(record))
    for _ in range(draw(st.integers(0, 2))):
        places = _places(data)
        if not places:
            continue
        container, key = draw(st.sampled_from(places))
        if isinstance(container, dict) and draw(st.booleans()):
            del container[key]
        elif isinstance(container, dict) and draw(st.booleans()):
            container[draw(st.sampled_from(["note", "type", "x", "per", "text"]))] = draw(_JUNK)
        else:
            container[key] = draw(_JUNK)
    return type(record), data


def _read(converter: Any, data: Any, cls: type[Record]) -> Record | None:
    try:
        record: Record = converter.structure(data, cls)
    except Exception:  # noqa: BLE001  # whatever it is, it is a refusal
        return None
    return record


@settings(max_examples=3 * settings.default.max_examples)
@given(spoilt())
def test_both_readers_take_and_refuse_the_same(drawn: tuple[type[Record], dict[str, Any]]):
    """What one refuses the other refuses, and what both take is equal, down to what equality passes over."""
    cls, data = drawn
    fast, detailed = _read(FAST, data, cls), _read(DETAILED, data, cls)
    assert fast == detailed
    if fast is not None:
        assert to_dict(fast) == to_dict(detailed)
        assert hash(fast) == hash(detailed)
