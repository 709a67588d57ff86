"""Bytes by address: whole or not at all, and checked."""

import io
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from izdeu.vault import Vault, locked, new_key, unlocked
from izdeu.vault.seal import CHUNK
from izdeu.vocab.address import address_of_bytes
from izdeu.vocab.errors import Damaged, NotFound, Refused

KEY = new_key()


def vaults(path: Path) -> list[Vault]:
    return [Vault(path / "plain"), Vault(path / "sealed", KEY)]


@given(data=st.one_of(st.binary(max_size=200), st.sampled_from([b"x" * n for n in (CHUNK - 1, CHUNK, CHUNK + 1)])))
def test_what_is_put_is_read_under_its_sha256(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    for vault in vaults(tmp_path_factory.mktemp("vault")):
        kept = vault.put(io.BytesIO(data))
        assert (kept.address, kept.size) == (address_of_bytes(data), len(data))
        assert vault.read(kept.address) == data


def test_a_changed_byte_is_damage(tmp_path: Path) -> None:
    for vault in vaults(tmp_path):
        address = vault.put(io.BytesIO(b"her words")).address
        path = vault.path(address)
        path.chmod(0o600)
        raw = bytearray(path.read_bytes())
        raw[len(raw) // 2] ^= 1
        path.write_bytes(raw)
        with pytest.raises(Damaged):
            vault.check(address)


def test_a_cut_file_is_damage(tmp_path: Path) -> None:
    for vault in vaults(tmp_path):
        address = vault.put(io.BytesIO(b"x" * (CHUNK * 2 + 5))).address
        path = vault.path(address)
        path.chmod(0o600)
        path.write_bytes(path.read_bytes()[: -CHUNK // 2])
        with pytest.raises(Damaged):
            vault.check(address)


def test_bytes_that_are_not_there_are_told_so(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Vault(tmp_path).check(address_of_bytes(b"never kept"))


@pytest.mark.parametrize("address", ["../../etc/passwd", "", "a" * 63, "A" * 64])
def test_only_an_address_reaches_the_disk(tmp_path: Path, address: str) -> None:
    with pytest.raises(NotFound):
        Vault(tmp_path).path(address)


def test_nothing_is_kept_when_the_source_breaks_off(tmp_path: Path) -> None:
    class Broken(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError("the stick was pulled out")

    for vault in vaults(tmp_path):
        with pytest.raises(OSError, match="stick"):
            vault.put(Broken())  # type: ignore[arg-type]
        assert [p for p in vault.root.rglob("*") if p.is_file()] == []


def test_a_sealed_vault_tells_neither_content_nor_address(tmp_path: Path) -> None:
    vault = Vault(tmp_path, KEY)
    address = vault.put(io.BytesIO(b"the cousin who told her")).address
    files = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert len(files) == 1
    assert address not in str(files[0])
    assert b"cousin" not in files[0].read_bytes()


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    address = Vault(tmp_path, KEY).put(io.BytesIO(b"words")).address
    with pytest.raises(NotFound):
        Vault(tmp_path, new_key()).check(address)


def test_sweep_removes_what_a_killed_put_left_a_day_ago(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    old, new = tmp_path / "incoming/old", tmp_path / "incoming/new"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (time.time() - 2 * 86400,) * 2)
    assert vault.sweep() == 1
    assert not old.exists()
    assert new.exists()


def test_sweep_leaves_what_somebody_still_writes(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    swept: list[int] = []

    class Slow(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            if swept:
                return b""
            [path] = (tmp_path / "incoming").iterdir()
            os.utime(path, (time.time() - 2 * 86400,) * 2)
            swept.append(Vault(tmp_path).sweep())
            return b"words that took two days"

    kept = vault.put(Slow())  # type: ignore[arg-type]
    assert swept == [0]
    assert vault.read(kept.address) == b"words that took two days"


def test_a_key_opens_with_its_passphrase_alone() -> None:
    sealed = locked(KEY, "жеті қазына")
    assert unlocked(sealed, "жеті қазына") == KEY
    with pytest.raises(Refused, match="does not open"):
        unlocked(sealed, "жеті қазынa")


def test_what_is_put_together_goes_together_when_it_fails(tmp_path: Path) -> None:
    for vault in vaults(tmp_path):
        old = vault.put(io.BytesIO(b"kept before")).address
        new = address_of_bytes(b"new")
        with pytest.raises(Refused):
            _put_and_fail(vault)
        assert vault.has(old)
        assert not vault.has(new)
        with vault.together():
            assert vault.has(vault.put(io.BytesIO(b"new")).address)


def _put_and_fail(vault: Vault) -> None:
    with vault.together():
        vault.put(io.BytesIO(b"new"))
        vault.put(io.BytesIO(b"kept before"))
        raise Refused("no")
