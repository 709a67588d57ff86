"""A server that speaks as OpenAI's does: on this machine, or on a host that the casebook's setting names.

Nothing is taken from the environment (no proxy), no redirect is followed, and the address that was checked is the one
that is spoken to. Time and size are bounded, whatever the server does.
"""

import io
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from ipaddress import IPv6Address, ip_address
from typing import Any, Self
from urllib.parse import SplitResult, urlsplit

from izdeu.vocab.errors import Refused

_PORTS = {"http": 80, "https": 443}
_ASK = "/chat/completions"
_CONNECT_SECONDS = 10.0
_BIT = 65536
_LONGEST = 500


class ModelFailed(Refused):
    """The model gave no answer that can be used. Nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server may take of one question: seconds from first to last, bytes of its answer."""

    seconds: float = 300.0
    bytes: int = 4_000_000


@dataclass(frozen=True, slots=True)
class Server:
    """Where a model is asked. `allow_host` names a host beyond this machine, `what_leaves` what goes there."""

    url: str
    model: str
    allow_host: str = ""
    what_leaves: str = ""

    @property
    def host(self) -> str:
        """The host it is on, as the URL writes it."""
        return _split(self.url).hostname or ""

    @property
    def leaves(self) -> bool:
        """Whether words leave this machine: the setting names the host."""
        return bool(self.allow_host)

    def checked(self) -> Self:
        """The server; Refused when it is none, or lies beyond this machine and the setting does not say so."""
        parts = _split(self.url)
        if not self.model.strip() or not (self.model.isprintable() and self.what_leaves.isprintable()):
            raise Refused("Name the model, in letters that can be read.")
        if max(map(len, (self.url, self.model, self.allow_host, self.what_leaves))) > _LONGEST:
            raise Refused("The setting is too long; {longest} letters are enough for each part.", longest=_LONGEST)
        if self.allow_host:
            self._check_leaving(parts)
        else:
            _addresses(self, parts)
        return self

    def _check_leaving(self, parts: SplitResult) -> None:
        if self.allow_host.lower() != parts.hostname:
            raise Refused(
                "The URL is on {host}, but {allowed} is allowed.", host=parts.hostname, allowed=self.allow_host
            )
        if not self.what_leaves.strip():
            raise Refused("Say in words what leaves this machine for {host}.", host=parts.hostname)
        if parts.scheme != "https":
            raise Refused("Witnesses' words go to {host} only over https.", host=parts.hostname)

    def as_json(self) -> dict[str, str]:
        """`{"url", "model", "allow_host", "what_leaves"}`."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Self:
        """The server a JSON row tells."""
        return cls(**{name: str(row.get(name, "")) for name in cls.__slots__})


def post(server: Server, body: bytes, limits: Limits, key: str = "") -> bytes:
    """The body of the server's answer to a question; ModelFailed when there is none, Refused when it may not be asked.

    `key` is sent as a bearer token where the server wants one.
    """
    parts = _split(server.url)
    addresses = _addresses(server, parts)
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    connection = HTTPConnection(parts.hostname or "", _port(parts))
    deadline = time.monotonic() + limits.seconds
    try:
        with _connected(parts, addresses, deadline) as line:
            connection.sock = _Wire(line, deadline, limits.bytes)
            connection.request("POST", _path(parts), body, headers)
            return _body(connection, server)
    except TimeoutError as cause:
        raise ModelFailed(
            "{host} gave no answer in {seconds} seconds.", **_of(server, seconds=limits.seconds)
        ) from cause
    except (OSError, HTTPException, ValueError) as cause:
        why = type(cause).__name__
        raise ModelFailed("{host} cannot be asked, or broke off ({why}).", **_of(server, why=why)) from cause


def _body(connection: HTTPConnection, server: Server) -> bytes:
    answer = connection.getresponse()
    if 300 <= answer.status < 400:
        raise ModelFailed("{host} sends elsewhere; that is not followed.", **_of(server))
    if answer.status != 200:
        raise ModelFailed("{host} answered with status {status}.", **_of(server, status=answer.status))
    if answer.getheader("Content-Encoding", "identity") != "identity":
        raise ModelFailed("{host} answered in an encoding that was not asked for.", **_of(server))
    bits = []
    while bit := answer.read(_BIT):
        bits.append(bit)
    if answer.length:
        raise ModelFailed("{host} cannot be asked, or broke off ({why}).", **_of(server, why="IncompleteRead"))
    return b"".join(bits)


def _of(server: Server, **more: object) -> dict[str, object]:
    parts = _split(server.url)
    return {"host": f"{parts.hostname}:{_port(parts)}", **more}


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as cause:
        raise Refused("{url} is no URL of a server.", url=url) from cause
    plain = url.isascii() and url.isprintable() and " " not in url
    if not plain or parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise Refused("{url} is no URL of a server: it begins with http:// or https://.", url=url)
    if parts.username is not None or parts.query or parts.fragment:
        raise Refused("Give the URL without a user, a question mark or a number sign.")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _path(parts: SplitResult) -> str:
    path = parts.path.rstrip("/") or "/v1"
    return path if path.endswith(_ASK) else path + _ASK


def _addresses(server: Server, parts: SplitResult) -> list[tuple[Any, ...]]:
    """Where the host is; Refused when any of it is beyond this machine and the setting does not name the host."""
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as cause:
        raise ModelFailed("{host} is not found.", **_of(server)) from cause
    if server.allow_host:
        server._check_leaving(parts)
    elif not all(_is_here(str(row[4][0])) for row in found):
        raise Refused(
            "{host} is not this machine. Name it with --allow-host, and say with --what-leaves what leaves.",
            **_of(server),
        )
    return found


def _is_here(address: str) -> bool:
    """Whether an address is this machine's own: 127.0.0.0/8, ::1."""
    known = ip_address(address.partition("%")[0])
    mapped = known.ipv4_mapped if isinstance(known, IPv6Address) else None
    return (mapped or known).is_loopback


def _connected(parts: SplitResult, addresses: list[tuple[Any, ...]], deadline: float) -> socket.socket:
    """A connection to the first address that takes one."""
    last: OSError = OSError("no address")
    for family, kind, protocol, _, address in addresses:
        line = socket.socket(family, kind, protocol)
        try:
            line.settimeout(max(0.01, min(_CONNECT_SECONDS, deadline - time.monotonic())))
            line.connect(address)
            if parts.scheme == "http":
                return line
            return ssl.create_default_context().wrap_socket(line, server_hostname=parts.hostname)
        except OSError as cause:
            line.close()
            last = cause
    raise last


class _Wire:
    """A connection that ends at a time and after so many bytes; as much of a socket as http.client asks of one."""

    def __init__(self, line: socket.socket, deadline: float, left: int) -> None:
        self.line, self.deadline, self.left = line, deadline, left

    def sendall(self, data: bytes) -> None:
        """Sends it all before the end."""
        self._hurry()
        self.line.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        """What comes back."""
        return io.BufferedReader(_Coming(self))

    def close(self) -> None:
        """Nothing: http.client closes before the answer is read; whoever connected hangs up."""

    def receive(self, buffer: memoryview) -> int:
        """Bytes as they come; TimeoutError at the end, ValueError when there are too many."""
        self._hurry()
        count = self.line.recv_into(buffer)
        self.left -= count
        if self.left < 0:
            raise ValueError("too long an answer")
        return count

    def _hurry(self) -> None:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.line.settimeout(left)


class _Coming(io.RawIOBase):
    """The reading end of a wire."""

    def __init__(self, wire: _Wire) -> None:
        self.wire = wire

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes."""
        return self.wire.receive(memoryview(buffer))
