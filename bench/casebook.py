"""How fast and how large: the figures of the casebook, medians on this machine.

    .venv/bin/python bench/casebook.py

`izdeu --help`; a case page of 200 claims from 20 sources, with its queries; the home page of 10,000 persons; 1,000 text
sources added, beside git, which also keeps files under a hash; the memory of the server on the demo.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

IZDEU = [str(Path(sys.executable).with_name("izdeu"))]
TEXT = "My brother was detained in March 2017 in Tekes, and sentenced to 10 years. "


def median_ms(work: Callable[[], object], runs: int = 15) -> float:
    """The median of several runs after one that is not counted, in milliseconds."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def say(name: str, figure: str, goal: str) -> None:
    """One line of the table."""
    print(f"{name:58} {figure:>22}   goal {goal}")


def run(*command: object, cwd: Path | None = None) -> float:
    """The seconds a command takes; fails when it fails."""
    start = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, capture_output=True, cwd=cwd)
    return time.perf_counter() - start


def help_time() -> None:
    """The help of the command line."""
    say("izdeu --help", f"{median_ms(lambda: run(*IZDEU, '--help'), 9):.0f} ms", "300 ms")


def adding(folder: Path) -> None:
    """1,000 texts, each in its own act, beside git add and commit of the same files."""
    files = folder / "files"
    files.mkdir()
    for number in range(1000):
        (files / f"{number:04}.txt").write_text(TEXT * 20 + str(number))
    book = folder / "book"
    run(*IZDEU, "init", "--plain", "--casebook", book)
    ours = run(*IZDEU, "add", files, "--casebook", book)
    git = ["git", "-c", "user.name=bench", "-c", "user.email=bench@example.invalid"]
    run(*git, "init", "-q", cwd=files)
    theirs = run(*git, "add", ".", cwd=files) + run(*git, "commit", "-qm", "all", cwd=files)
    say("1,000 text sources added", f"{1000 / ours:.0f} a second", "100 a second")
    say(
        "  the same files by git, in one commit without reading",
        f"{1000 / theirs:.0f} a second",
        f"ratio {theirs / ours:.2f}",
    )


def pages(folder: Path) -> None:
    """Server time and queries of the case page and the home page, by Django's test client."""
    os.environ |= {"IZDEU_CASEBOOK": str(folder / "pages")}
    run(*IZDEU, "init", "--plain", "--casebook", folder / "pages")
    from izdeu.cli.options import Shell

    Shell(folder / "pages", None, False).open()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from izdeu.casebook import queries

    member = queries.keeper()
    person, small = _case(200, 20), _case(20, 20)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(member, "django.contrib.auth.backends.ModelBackend")
    path = f"/persons/{person}/"
    say("case page, 200 claims from 20 sources", f"{median_ms(lambda: _get(client, path)):.0f} ms", "100 ms")
    counts = []
    for number in (small, person):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            _get(client, f"/persons/{number}/")
        counts.append(len(captured))
    say("  its queries, with 20 claims and with 200", f"{counts[0]} and {counts[1]}", "the same")
    _persons(10_000)
    say("home, 10,000 persons", f"{median_ms(lambda: _get(client, '/')):.0f} ms", "150 ms")
    say("  search there by a name in another script", f"{median_ms(lambda: _get(client, '/?q=Айгүл')):.0f} ms", "-")


def _get(client: object, path: str) -> None:
    response = client.get(path)  # type: ignore[attr-defined]
    assert response.status_code == 200, (path, response.status_code)


def _case(claims: int, sources: int) -> int:
    from izdeu.casebook import acts, folder, queries
    from izdeu.casebook.acts import Coding, Told
    from izdeu.intake import draft
    from izdeu.vocab.claim import Where
    from izdeu.vocab.dates import When
    from izdeu.vocab.kinds import Kind

    member = queries.keeper()
    person, teller = acts.add_person(member, "Ербол Сынақ"), acts.add_person(member, "Айгүл Сынақ")
    kinds = [kind for kind in Kind if kind is not Kind.TIE]
    texts = []
    for number in range(sources):
        with folder.current().work() as work:
            path = work / f"{claims}-{number}.txt"
            path.write_text(TEXT * 40 + f"{claims} {number}")
            kept = acts.keep_source(member, draft(path, work=work), Told(by=str(teller))).number
        texts.append(queries.bench(member, kept).rendition.id)
    for number in range(claims):
        start = number // sources * len(TEXT)
        when = When.told(f"{2014 + number % 11}-{number % 12 + 1:02}", "said") if number % 7 else When(said="later")
        spans = ((texts[number % sources], start, start + 40),)
        place = Where("Tekes", "xj.ili.tekes")
        acts.code_claim(member, Coding(kinds[number % len(kinds)], person, spans, when, place, {}, teller))
    return person


def _persons(count: int) -> None:
    from datetime import UTC, date, datetime, timedelta

    from izdeu.casebook import queries
    from izdeu.casebook.models import Case, NameForm, Person

    member, now = queries.keeper(), datetime.now(UTC)
    given, family = ["Айгүл", "Ербол", "Гүлнар", "Нұрлан"], ["Сынақов", "Үлгібай", "Мысалы"]
    rows = Person.objects.bulk_create([Person(made_by=member, made_at=now) for _ in range(count)])
    NameForm.objects.bulk_create(
        NameForm(person=row, made_by=member, form=f"{given[n % 4]} {family[n % 3]}{n}", script="Cyrl")
        for n, row in enumerate(rows)
    )
    Case.objects.bulk_create(
        Case(person=row, sought=True, status="sentenced", news_latest=date(2017, 1, 1) + timedelta(n % 3000))
        for n, row in enumerate(rows)
    )


def memory(folder: Path) -> None:
    """The memory of the server after somebody went through the demo's pages, all its processes, shared pages once."""
    book = folder / "demo"
    made = subprocess.run(
        [*IZDEU, "demo", "--no-serve", "--casebook", str(book), "--json"], check=True, capture_output=True
    )
    server = subprocess.Popen([*IZDEU, "serve", "--port", "8099", "--casebook", str(book)], stdout=subprocess.DEVNULL)
    try:
        _walk("http://127.0.0.1:8099/", json.loads(made.stdout))
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        megabytes = sum(_shared_once_kb(pid) for pid in [str(server.pid), *children]) / 1024
        say("memory of the server after a walk through the demo", f"{megabytes:.0f} MB", "150 MB")
    finally:
        server.terminate()
        server.wait()


def _walk(address: str, signing: dict[str, str]) -> None:
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    for _ in range(60):
        try:
            page = browser.open(f"{address}sign-in/").read().decode()
            break
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.25)
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    form = {"csrfmiddlewaretoken": token, "username": signing["login"], "password": signing["password"]}
    browser.open(
        urllib.request.Request(f"{address}sign-in/", urllib.parse.urlencode(form).encode(), {"Referer": address})
    )
    searched = "?" + urllib.parse.urlencode({"q": "叶尔波拉提"})
    for path in (
        "",
        searched,
        *(f"persons/{n}/" for n in range(1, 20)),
        "sources/1/",
        "sources/3/",
        "sources/3/coding/",
    ):
        browser.open(address + path).read()


def _shared_once_kb(pid: str) -> int:
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(row.split()[1]) for row in rows if row.startswith("Pss:"))


def main() -> None:
    """Prints the table."""
    folder = Path(tempfile.mkdtemp())
    try:
        help_time()
        adding(folder)
        memory(folder)
        pages(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
