"""A server that stands in for a model: it answers as it is told to, also badly. On this machine only."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Behaviour = Callable[[socket.socket], None]


@contextmanager
def stand_in(behaviour: Behaviour, heard: list[dict[str, Any]] | None = None) -> Iterator[str]:
    """The URL of a server that reads each question (into `heard`) and then behaves so."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                try:
                    line, _ = server.accept()
                except TimeoutError:
                    continue
                threading.Thread(target=_hear, args=(line, behaviour, heard), daemon=True).start()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        finally:
            over.set()
            thread.join()


def _hear(line: socket.socket, behaviour: Behaviour, heard: list[dict[str, Any]] | None) -> None:
    with line:
        line.settimeout(5)
        data = line.recv(65536)
        if not data.startswith(b"POST "):
            return
        while b"\r\n\r\n" not in data:
            data += line.recv(65536)
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(body) < length:
            body += line.recv(65536)
        if heard is not None:
            heard.append({"head": head.decode(), **json.loads(body)})
        try:
            behaviour(line)
        except OSError:
            return  # the other side has hung up, as it should


def answer(content: object) -> bytes:
    """An answer as OpenAI-compatible servers give it; content that is no text is written as JSON."""
    words = content if isinstance(content, str) else json.dumps(content)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": words}}]}).encode()


def says(body: bytes, status: str = "200 OK", headers: str = "") -> Behaviour:
    """Answers in good form."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return lambda line: line.sendall(head.encode() + body)


def claims(*rows: object) -> Behaviour:
    """Answers with these claims."""
    return says(answer({"claims": list(rows)}))


def hangs(line: socket.socket) -> None:
    """Says nothing for ten seconds."""
    time.sleep(10)


def drips(line: socket.socket) -> None:
    """Says a letter now and then, for ever."""
    line.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(1000):
        line.sendall(b"z")
        time.sleep(0.05)


def breaks_off(line: socket.socket) -> None:
    """Promises more than it says."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + answer({"claims": []}))


def breaks_off_in_chunks(line: socket.socket) -> None:
    """Hangs up within a chunk."""
    line.sendall(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"choices"')


def hangs_up(line: socket.socket) -> None:
    """Says nothing and hangs up."""


def babbles(line: socket.socket) -> None:
    """Speaks no HTTP."""
    line.sendall(b"\x00\xff SSH-2.0 hello\r\n\r\n")


def floods(line: socket.socket) -> None:
    """Sends 50 MB."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n")
    for _ in range(50):
        line.sendall(b" " * 1_000_000)


def promises_too_much(line: socket.socket) -> None:
    """Says that a terabyte follows."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n{}")
