"""Public codes: what stands for a person or a testimony in a release, and tells nothing of it."""

import hmac
from collections.abc import Iterable, Mapping
from hashlib import sha256

from izdeu.redact.material import Secrets
from izdeu.vocab.consent import Identity

LENGTH = 12
"""Letters of a code: sixty bits, so that ten thousand cases meet by chance once in ten thousand million releases."""
DIGITS = 4
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def code_of(kind: str, number: int, level: Identity, secrets: Secrets) -> str:
    """The code of "person" or "testimony" `number`: of somebody named the same in every release, else of this one."""
    digest = _digest(secrets.lasting if level is Identity.NAMED else secrets.passing, f"{kind}:{number}")
    value = int.from_bytes(digest[:8], "big")
    return "".join(_ALPHABET[value >> 5 * at & 31] for at in range(LENGTH))


def pseudonyms(numbers: Iterable[int], secrets: Secrets) -> Mapping[int, str]:
    """A pseudonym such as "P-4821" for each person, no two alike, and another in the next release."""
    order = sorted(set(numbers), key=lambda number: _digest(secrets.passing, f"pseudonym:{number}"))
    digits = max(DIGITS, len(str(2 * len(order))))
    taken: dict[str, int] = {}
    for number in order:
        value, turn = "", 0
        while not value or value in taken:
            digest = _digest(secrets.passing, f"pseudonym:{number}:{turn}")
            value, turn = f"P-{int.from_bytes(digest[:8], 'big') % 10**digits:0{digits}}", turn + 1
        taken[value] = number
    return {number: value for value, number in taken.items()}


def _digest(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), sha256).digest()
