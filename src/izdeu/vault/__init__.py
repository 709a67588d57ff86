"""Bytes by address: kept as received, sealed if wished, checked whenever they are read."""

from izdeu.vault.custody import CustodyAction
from izdeu.vault.seal import Key, SealedKey, locked, new_key, unlocked
from izdeu.vault.store import Kept, Vault

__all__ = ["CustodyAction", "Kept", "Key", "SealedKey", "Vault", "locked", "new_key", "unlocked"]
