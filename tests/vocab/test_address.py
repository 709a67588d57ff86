import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vocab.address import address_of, address_of_bytes, canonical_json, is_address

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def _nfc(value: object) -> object:
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case list():
            return [_nfc(item) for item in value]
        case dict():
            return {_nfc(key): _nfc(item) for key, item in value.items()}
    return value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ({"z": 0, "é": 0, "Z": 0, "ұ": 0}, '{"Z":0,"z":0,"é":0,"ұ":0}'),
        ("Күләш", '"Күләш"'),
        ("e\u0301", '"é"'),
        (("a", 1), '["a",1]'),
        ('\u2028\x00"\\', '"\u2028\\u0000\\"\\\\"'),
        (-0, "0"),
        (10**30, "1" + "0" * 30),
    ],
)
def test_canonical_json(value: object, text: str) -> None:
    assert canonical_json(value).decode() == text


@pytest.mark.parametrize("value", [1.0, float("nan"), [0.5], {"a": 1e3}, {1: "a"}, {None: 1}, b"a", {"a"}, object()])
def test_what_has_no_address(value: object) -> None:
    with pytest.raises(TypeError, match="no address"):
        address_of(value)


def test_one_key_written_in_two_ways_is_refused() -> None:
    with pytest.raises(TypeError, match="twice"):
        address_of({"é": 1, "e\u0301": 2})


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        address_of("\ud800")


def test_true_is_not_one_and_text_is_not_a_number() -> None:
    assert len({address_of(value) for value in (True, 1, "1", "true", [1], {"1": 1}, None, "")}) == 8


def test_the_address_of_bytes_is_their_sha256() -> None:
    assert address_of_bytes(b"") == hashlib.sha256(b"").hexdigest()
    assert address_of("a") == hashlib.sha256(b'"a"').hexdigest()


@given(st.dictionaries(st.text(max_size=3), st.integers(), max_size=6), st.randoms())
def test_the_order_of_keys_does_not_matter(value: dict[str, int], chance: object) -> None:
    keys = {unicodedata.normalize("NFC", key): key for key in value}
    pairs = [(key, value[raw]) for key, raw in keys.items()]
    assert address_of(dict(pairs)) == address_of(dict(reversed(pairs)))


@given(_json, _json)
def test_equal_values_and_only_those_have_equal_addresses(one: object, two: object) -> None:
    try:
        addresses = address_of(one), address_of(two)
    except TypeError:
        return
    same = canonical_json(one) == canonical_json(two)
    assert (addresses[0] == addresses[1]) is same
    assert address_of(_nfc(one)) == addresses[0]


@given(st.binary())
def test_every_address_has_the_form_of_one(data: bytes) -> None:
    assert is_address(address_of_bytes(data))


@pytest.mark.parametrize("text", ["", "a" * 63, "a" * 65, "A" * 64, "g" * 64, "٠" * 64])
def test_what_has_not_the_form_of_an_address(text: str) -> None:
    assert not is_address(text)
