"""A marked casebook, what is said of it, and what of it must and must not be in a release."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection

from izdeu.casebook import acts, folder
from izdeu.casebook.acts import Conversation
from izdeu.casebook.models import (
    Claim,
    Consent,
    Decision,
    ExposedDecision,
    LockRow,
    Member,
    Person,
    PictureDecision,
    Rendition,
    Source,
)
from izdeu.casebook.queries import Publication
from izdeu.vocab import consent as words
from izdeu.vocab.consent import Identity, Lock, Reach, Subject, Use
from izdeu.vocab.cover import Cover
from izdeu.vocab.member import Role
from tests.canaries.family import Family, keep_family
from tests.canaries.marks import Marks
from tests.canaries.saying import USES, Levels, Saying, by_chance, yes_to_all

FAR: dict[Any, int] = {Source: 61_730_000, Person: 62_840_000, Rendition: 63_950_000, Claim: 64_170_000}
"""From where the numbers of rows are counted: so far that none is anywhere by chance."""


@dataclass
class Book:
    """The marks, the families, and who works there."""

    marks: Marks
    families: list[Family]
    editor: Member
    specialist: Member

    def by_chance(self, seed: int) -> Saying:
        """What is said, drawn anew."""
        return by_chance(
            random.Random(seed),
            [f.teller for f in self.families],
            [f.sought for f in self.families],
            [f.third for f in self.families],
            [number for f in self.families for number in f.sources],
            [f.contact for f in self.families],
            [number for f in self.families for number in (f.photo, f.keepsake)],
        )

    def yes_to_all(self) -> Saying:
        """Everything is allowed."""
        return yes_to_all(
            [f.teller for f in self.families],
            [f.sought for f in self.families],
            [f.third for f in self.families],
            [number for f in self.families for number in f.sources],
            [number for f in self.families for number in (f.photo, f.keepsake)],
        )

    def say(self, said: Saying) -> None:
        """Records it all, in the place of what was said before."""
        tables: tuple[Any, ...] = (Decision, Consent, LockRow, ExposedDecision, PictureDecision)
        for model in tables:
            model.objects.all().delete()
        Person.objects.update(reach=Reach.NOT_SAID.value)
        for number, levels in said.sources.items():
            self._record(Subject.SOURCE, number, levels)
        for number, levels in said.persons.items():
            self._record(Subject.PERSON, number, levels)
        for number, reach in said.reach.items():
            acts.say_reach(self.editor, number, reach)
        for claim, let_go in said.decided.items():
            acts.decide_exposed(self.editor, claim, let_go, self.marks.word())
        for family in self.families:
            taken_back = self._record(Subject.SOURCE, family.side, dict.fromkeys(USES, Identity.NAMED))
            acts.withdraw_consent(self.editor, taken_back, self.marks.word())
        self._lock(said)
        self._look(said)

    def _look(self, said: Saying) -> None:
        thirds = {number: f.third for f in self.families for number in (f.photo, f.keepsake)}
        for number, what in said.looked.items():
            inside = (thirds[number],) if what == "third" else ()
            acts.cover_picture(self.editor, number, Cover(what == "stay", persons=inside, why=self.marks.word()))

    def _record(self, about: Subject, number: int, levels: Levels) -> int:
        word = self.marks.word
        asked = (*words.decisions(levels), words.Decision(Use.MEDIA, Identity.NAMED, word()))
        told = Conversation(
            asked, about=about, interpreter=word(), witnessed_by=word(), conditions=word(), language="ru"
        )
        return acts.record_consent(self.editor, number, told)

    def _lock(self, said: Saying) -> None:
        opened = {("source", number) for number in said.sources} - said.locked
        for word, number in sorted(said.locked) + sorted(opened)[:1]:
            acts.lock(self.editor, Subject(word), number, Lock.CHILD)
        for word, number in sorted(opened)[:1]:
            acts.unlock(self.specialist, Subject(word), number, self.marks.word())


def make_book(work: Path, families: int) -> Book:
    """Fills the empty casebook in use."""
    marks = Marks()
    _count_far()
    keeper = acts.open_casebook(marks.word(), marks.word(), None)
    editor = acts.add_member(keeper, marks.word(), marks.word(), Role.EDITOR, None)
    acts.change_member(keeper, editor.login, specialist=True)
    editor.refresh_from_db()
    acts.set_publication(keeper, Publication("A casebook", "Write to us", ("en", "ru"), "https://example.org/book"))
    made = [keep_family(Family(marks, (editor, keeper), work, at)) for at in range(families)]
    marks.all(_inside())
    return Book(marks, made, editor, editor)


def _inside() -> Iterator[str]:
    """What names rows and bytes to ourselves."""
    yield str(folder.current().path)
    for model in FAR:
        yield from (str(number) for number in model.objects.values_list("pk", flat=True))
    for model in (Source, Rendition, Claim):
        yield from (address[:20] for address in model.objects.values_list("address", flat=True))


def _count_far() -> None:
    with connection.cursor() as cursor:
        for model, start in FAR.items():
            table = model._meta.db_table
            if connection.vendor == "postgresql":
                cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, start])
            else:
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, start])
