"""Signatures of releases in the form of minisign (Ed25519): made here, checked here or with `minisign -V`."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import blake2b, sha256
from typing import Final

from minisign import Error, PublicKey, SecretKey, Signature
from nacl.signing import SigningKey

from izdeu.vocab.errors import Damaged, Refused

_NO_PASSWORD: Final = bytes(48)
"""Salt and limits of a key that no password locks: the casebook's own seal keeps what it is derived from."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs with the key that follows from a 32-byte seed: the same seed always gives the same key and signatures."""

    seed: bytes

    @property
    def public_key(self) -> str:
        """The public key as one line of base64: what readers are given."""
        return str(self._key().get_public_key().to_base64(), "ascii")

    def sign(self, data: bytes, comment: str) -> bytes:
        """The bytes of a `.minisig` file; `comment` is signed too, and says nothing that the data does not."""
        said = "signed by the keepers of an Izdeu casebook"
        return bytes(self._key().sign(data, untrusted_comment=said, trusted_comment=comment)) + b"\n"

    def _key(self) -> SecretKey:
        """The secret key in minisign's own layout: algorithm, no password, key number, secret, public, checksum."""
        public = bytes(SigningKey(self.seed).verify_key)
        number = sha256(public).digest()[:8]
        checksum = blake2b(b"Ed" + number + self.seed + public, digest_size=32).digest()
        return SecretKey.from_base64(
            b64encode(b"Ed" + b"\0\0" + b"B2" + _NO_PASSWORD + number + self.seed + public + checksum)
        )


def check_signature(data: bytes, signature: bytes, public_key: str) -> None:
    """Passes when the signature is of the data and made with the key; Damaged when not, Refused for no key at all."""
    try:
        key = PublicKey.from_base64(public_key.strip())
    except (Error, ValueError) as cause:
        raise Refused("“{key}” is no public key; it is one line that begins with RW.", key=public_key[:60]) from cause
    try:
        key.verify(data, Signature.from_bytes(signature))
    except (Error, ValueError) as cause:
        raise Damaged("The signature does not fit: the release was changed, or another key signed it.") from cause
