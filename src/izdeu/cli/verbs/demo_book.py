"""The invented casebook of resources/demo, told to a casebook through the same acts as any other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import yaml

from izdeu.casebook import acts, folder, queries
from izdeu.casebook.acts import Came, Coding, Conversation, Posted, Told, Written
from izdeu.casebook.queries import Member
from izdeu.intake import draft
from izdeu.vocab.appeal import By, Response
from izdeu.vocab.claim import Where
from izdeu.vocab.consent import Capacity, Identity, Lock, Method, Reach, Subject, Use, decisions
from izdeu.vocab.cover import Cover
from izdeu.vocab.dates import When
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.knowing import KnownHow
from izdeu.vocab.member import Role
from izdeu.vocab.source import RenditionRole, SourceKind
from izdeu.vocab.ties import Tie

Row = Mapping[str, Any]
KEEPER = "dana"
CODER = "bek"


@dataclass(slots=True)
class Book:
    """What the demo's keys have become: members, numbers of persons and sources, texts, claims."""

    root: Path
    members: dict[str, Member] = field(default_factory=dict)
    persons: dict[str, int] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    texts: dict[str, tuple[int, str]] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)


def fill(password: str, progress: Callable[[int, int], None] = lambda done, of: None) -> None:
    """Fills the new casebook in use; everybody in it signs in with the password."""
    with as_file(files("izdeu") / "resources/demo") as root:
        plan = yaml.safe_load((root / "demo.yaml").read_text(encoding="utf-8"))
        claims = [row for name in plan["claims"] for row in yaml.safe_load((root / name).read_text("utf-8"))]
        book = Book(root)
        steps: list[Callable[[], None]] = [lambda: _members(book, plan["members"], password)]
        steps += [lambda row=row: _person(book, row) for row in plan["persons"]]  # type: ignore[misc]
        steps += [lambda row=row: _source(book, row) for row in plan["sources"]]  # type: ignore[misc]
        steps += [lambda row=row: _names_and_picture(book, row) for row in plan["persons"]]  # type: ignore[misc]
        steps += [lambda row=row: _claim(book, row, claims) for row in claims]  # type: ignore[misc]
        steps += [lambda row=row: _consent(book, row) for row in plan["consents"]]  # type: ignore[misc]
        steps += [lambda: _guards(book, plan)]
        steps += [lambda row=row: _appeal(book, row) for row in plan["appeals"]]  # type: ignore[misc]
        steps += [lambda: _judgements(book, plan["judgements"]), lambda: _work(book, plan["next_steps"])]
        for done, step in enumerate(steps, start=1):
            step()
            progress(done, len(steps))


def _members(book: Book, rows: list[Row], password: str) -> None:
    first = next(row for row in rows if row["login"] == KEEPER)
    book.members[KEEPER] = acts.open_casebook(KEEPER, first["name"], password)
    for row in rows:
        if row["login"] != KEEPER:
            keeper = book.members[KEEPER]
            made = acts.add_member(keeper, row["login"], row["name"], Role(row["role"]), password)
            book.members[row["login"]] = made


def _person(book: Book, row: Row) -> None:
    book.persons[row["key"]] = acts.add_person(book.members[CODER], called=row["called"], sex=row["sex"] or "")


def _source(book: Book, row: Row) -> None:
    teller = book.persons.get(row["told_by"] or "")
    consents = {Use(use): Identity(level) for use, level in row["consent"].items()}
    about = Told("", row["told_on"], row["language"] or "", SourceKind(row["kind"]))
    number = _keep(book, row["added_by"], row["file"], about)
    acts.describe_source(book.members[CODER], number, told_by=str(teller or ""), title=row["title"])
    acts.record_consent(book.members[row["added_by"]], number, consents, Method(row["consent_method"]))
    book.sources[row["key"]] = number
    for rendition in queries.source_page(book.members[KEEPER], number).renditions:
        book.texts[row["key"]] = (rendition.id, rendition.text)
    if alt := row.get("alt"):
        _rendition(book, row["key"], row["key"], row["added_by"], RenditionRole.DESCRIPTION, "en", alt)
        acts.cover_picture(book.members[CODER], book.sources[row["key"]], Cover())
    for made in row["renditions"]:
        text = (book.root / made["file"]).read_text(encoding="utf-8")
        key = f"{row['key']}/{made['key']}"
        _rendition(book, row["key"], key, made["made_by"], RenditionRole(made["role"]), made["language"], text)
    if row.get("read"):
        acts.read_source(book.members[CODER], number)


def _keep(book: Book, login: str, file: str, about: Told) -> int:
    with folder.current().work() as work:
        return acts.keep_source(book.members[login], draft(book.root / file, work=work), about).number


def _rendition(book: Book, source: str, key: str, login: str, role: RenditionRole, language: str, text: str) -> None:
    made = acts.add_rendition(book.members[KEEPER], book.sources[source], role, language, text)
    page = queries.source_page(book.members[KEEPER], book.sources[source])
    book.texts[key] = next((text.id, text.text) for text in page.renditions if text.id == made)


def _names_and_picture(book: Book, row: Row) -> None:
    coder, number = book.members[CODER], book.persons[row["key"]]
    for name in row["names"]:
        sayer = book.persons.get(name["said_by"] or "")
        acts.name_person(coder, number, name["form"], language=name["language"], said_by=sayer)
    if row.get("portrait"):
        about = Told(kind=SourceKind.PHOTO)
        picture = _keep(book, CODER, row["portrait"], about)
        acts.add_rendition(coder, picture, RenditionRole.DESCRIPTION, "en", row["portrait_alt"])
        acts.cover_picture(coder, picture, Cover(persons=(number,)))
        acts.set_portrait(coder, number, picture)


def _claim(book: Book, row: Row, rows: list[Row]) -> None:
    coding, coder = _coding(book, row), book.members[CODER]
    old = next((other for other in rows if other.get("superseded_by") == row["key"]), None)
    if old is None:
        book.claims[row["key"]] = acts.code_claim(coder, coding)
    else:
        change = old["superseded"]
        address = book.claims[old["key"]]
        book.claims[row["key"]] = acts.supersede_claim(book.members[change["by"]], address, coding, change["why"])
    if gone := row.get("withdrawn"):
        acts.withdraw_claim(book.members[gone["by"]], book.claims[row["key"]], gone["why"])


def _coding(book: Book, row: Row) -> Coding:
    return Coding(
        kind=Kind(row["kind"]),
        person=book.persons[row["person"]],
        other=book.persons.get(row.get("other") or ""),
        when=_when(book, row.get("when") or {}),
        place=Where.from_json(row.get("place")),
        terms=row.get("terms") or {},
        told_by=book.persons.get(row["told_by"] or ""),
        known_how=KnownHow(row["known_how"]),
        spans=tuple(_spans(book, row)),
        note=row.get("note", ""),
    )


def _when(book: Book, row: Row) -> When:
    """The date; an event it was said against is a claim coded before it."""
    when = When.from_json(row)
    return replace(when, anchor_id=book.claims.get(when.anchor_id, when.anchor_id))


def _spans(book: Book, row: Row) -> list[tuple[int, int, int]]:
    spans = [_span(book, *passage) for passage in row["passages"]]
    if picture := row.get("picture"):
        rendition, text = book.texts[picture]
        spans.append((rendition, 0, len(text)))
    return spans


def _span(book: Book, key: str, quote: str, nth: int = 1) -> tuple[int, int, int]:
    rendition, text = book.texts[key]
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return rendition, start, start + len(quote)


def _consent(book: Book, row: Row) -> None:
    """What somebody decided about a person, or about a source afterwards; with `withdrawn`, and took back."""
    about = Subject.PERSON if "person" in row else Subject.SOURCE
    of = book.persons[row["person"]] if "person" in row else book.sources[row["source"]]
    told = Conversation(
        decisions({Use(use): Identity(level) for use, level in row["decide"].items()}),
        Method(row["method"]),
        about=about,
        given_by=str(book.persons.get(row["by"], row["by"])),
        capacity=Capacity(row["as"]),
        relation=Tie(row["relation"]) if "relation" in row else None,
        given_on=date.fromisoformat(row["day"]),
        conditions=row.get("conditions", ""),
    )
    number = acts.record_consent(book.members[CODER], of, told)
    if why := row.get("withdrawn"):
        acts.withdraw_consent(book.members[CODER], number, why)


def _appeal(book: Book, row: Row) -> None:
    """What a relative sent on her own, and what came back."""
    coder = book.members[CODER]
    persons = tuple(book.persons[key] for key in row["for"])
    written = Written(persons, row.get("authority", ""), row.get("to", ""), row["text"], row["language"])
    posted = Posted(row["sent"], By(row["how"]), str(book.persons[row["by"]]), row.get("received", ""))
    number = acts.log_appeal(coder, written, posted)
    for came in row.get("replies", ()):
        said = Came(
            came["day"], Response(came["is"]), By(came["how"]) if "how" in came else None, says=came.get("says", "")
        )
        acts.log_reply(coder, number, said)


def _guards(book: Book, plan: Row) -> None:
    for key, word in plan["reach"].items():
        acts.say_reach(book.members[CODER], book.persons[key], Reach(word))
    for key, why in plan["locks"].items():
        acts.lock(book.members[CODER], Subject.PERSON, book.persons[key], Lock(why))


def _judgements(book: Book, rows: list[Row]) -> None:
    for row in rows:
        one, other = book.persons[row["a"]], book.persons[row["b"]]
        acts.judge_pair(book.members[row["by"]], one, other, Judgement(row["judgement"]), row["why"])
        if gone := row.get("withdrawn"):
            acts.withdraw_judgement(book.members[gone["by"]], one, other, gone["why"])


def _work(book: Book, rows: list[Row]) -> None:
    for row in rows:
        number = book.persons[row["person"]]
        acts.assign_case(book.members[KEEPER], number, to=row["assigned"], next_step=row["step"])
