"""Keys, and streams of bytes sealed with them (libsodium through PyNaCl: Argon2id, XSalsa20, XChaCha20-Poly1305)."""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, NewType

from nacl import bindings, pwhash, secret, utils
from nacl.exceptions import CryptoError

from izdeu.vocab.errors import Damaged, Refused

Key = NewType("Key", bytes)
"""32 random bytes from which every other key of a casebook is derived."""

CHUNK = 64 * 1024
_OVERHEAD = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A key locked with a passphrase: all of it may be written to disk."""

    salt: bytes
    ops: int
    memory: int
    box: bytes


def new_key() -> Key:
    """A fresh random key."""
    return Key(utils.random(32))


def derived(key: Key, purpose: str) -> bytes:
    """The 32-byte key for one purpose; different purposes give unrelated keys (HMAC-SHA-256)."""
    return hmac.new(key, purpose.encode(), sha256).digest()


def locked(key: Key, passphrase: str) -> SealedKey:
    """The key locked with a passphrase (Argon2id at libsodium's moderate limits: 256 MiB, about a second)."""
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    ops, memory = pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE
    lock = pwhash.argon2id.kdf(32, passphrase.encode(), salt, ops, memory)
    return SealedKey(salt, ops, memory, bytes(secret.SecretBox(lock).encrypt(key)))


def unlocked(sealed: SealedKey, passphrase: str) -> Key:
    """The key in a SealedKey; Refused when the passphrase does not open it."""
    lock = pwhash.argon2id.kdf(32, passphrase.encode(), sealed.salt, sealed.ops, sealed.memory)
    try:
        return Key(secret.SecretBox(lock).decrypt(sealed.box))
    except CryptoError as cause:
        raise Refused("This passphrase does not open the casebook; check it and try again.") from cause


def seal(chunks: Iterator[bytes], out: BinaryIO, key: bytes) -> None:
    """Writes a stream sealed: a header, then each chunk authenticated in order, the last one marked as the last."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    out.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key))
    held = b""
    for chunk in chunks:
        if held:
            out.write(bindings.crypto_secretstream_xchacha20poly1305_push(state, held))
        held = chunk
    out.write(bindings.crypto_secretstream_xchacha20poly1305_push(state, held, tag=_FINAL))


def unseal(source: BinaryIO, key: bytes) -> Iterator[bytes]:
    """The chunks of a sealed stream; Damaged when a byte differs, a chunk is missing or the end is cut off."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    tag = None
    try:
        header = source.read(bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        while sealed := source.read(CHUNK + _OVERHEAD):
            chunk, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, sealed)
            yield chunk
    except (CryptoError, RuntimeError, ValueError, TypeError) as cause:
        raise Damaged("A sealed file cannot be opened: it was changed, or belongs to another casebook.") from cause
    if tag != _FINAL:
        raise Damaged("A sealed file is cut off.")
