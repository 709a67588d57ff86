"""A collector's casebook, and all that others do in it that she must not notice. All invented."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from izdeu.casebook import acts, queries
from izdeu.casebook.acts import Coding, Conversation, Posted, Written
from izdeu.casebook.models import Mention
from izdeu.casebook.queries.publication import Publication
from izdeu.intake import draft
from izdeu.vocab.appeal import By
from izdeu.vocab.consent import Capacity, Identity, Lock, Reach, Subject, Use, decisions
from izdeu.vocab.dates import When
from izdeu.vocab.judgement import Judgement
from izdeu.vocab.kinds import Kind
from izdeu.vocab.member import Role
from izdeu.vocab.ties import Tie
from tests.cast import TESTIMONY, Cast, keep

HERS = """My name is Gul Test. I live in Almaty.

My brother Erbol was detained in March 2017 in Tekes. My sister Aisha vanished in 2018.

In 2021 a man came to my house and threatened me.
"""
HERS_TOO = "My name is Dina Test. My neighbour Murat was detained in 2019. My uncle Serik was released in 2020."
HIS = """My name is Zulfiya Test. My husband Erbol was sentenced to 12 years in prison in 2019.

Murat died in 2020. My brother Serik was released in 2022 and detained in 2023.
"""


@dataclass(frozen=True)
class Hers:
    """Eve's sources, and by name the numbers of those they tell of."""

    first: int
    second: int
    people: dict[str, int]
    path: Path

    def __getitem__(self, name: str) -> int:
        return self.people[name]


def hers(cast: Cast, path: Path) -> Hers:
    """Eve brings two testimonies, Bek accepts what they say; of the second only what is of Murat."""
    first = keep(cast.eve, path / "hers", HERS, by="Gul Test", on="2021-07")
    second = keep(cast.eve, path / "hers", HERS_TOO, on="2022")
    for number in (first, second):
        acts.read_source(cast.eve, number)
    acts.accept_all(cast.bek, first)
    for one in queries.bench(cast.bek, second).proposals:
        if one.mention.name == "Murat":
            acts.accept_proposal(cast.bek, one.id)
    acts.record_consent(cast.eve, first, {Use.TEAM: Identity.NAMED, Use.PUBLIC_SITE: Identity.INITIALS})
    found = {name: queries.find(cast.bek, name)[0].person.number for name in ("Gul", "Erbol", "Aisha", "Murat")}
    lately, spans = str(date.today() - timedelta(30)), ((queries.bench(cast.bek, second).rendition.id, 0, 20),)
    when = When.told(lately, lately)
    acts.code_claim(cast.bek, Coding(Kind.DETAINED, found["Aisha"], spans, when))
    acts.code_claim(cast.bek, Coding(Kind.PROTESTED, found["Gul"], spans, when, other=found["Aisha"]))
    return Hers(first, second, found, path)


@dataclass
class Others:
    """What others have and do: each method that does not begin with _ is one thing done unseen."""

    cast: Cast
    hers: Hers
    early: int
    """A record that was there before Eve brought anything: its number is the lowest."""

    def __post_init__(self) -> None:
        self.his = keep(self.cast.bek, self.hers.path / "his", HIS, by="Zulfiya Test", on="2023")

    def _code(self, kind: Kind, person: int, edtf: str = "", **more: object) -> str:
        text = queries.bench(self.cast.bek, self.his).rendition.id
        when = When.told(edtf, edtf) if edtf else When()
        return acts.code_claim(self.cast.bek, Coding(kind, person, ((text, 0, 20),), when, **more))  # type: ignore[arg-type]

    def her_people_are_in_his_testimony(self) -> None:
        acts.read_source(self.cast.bek, self.his)
        for mention in Mention.objects.filter(source=self.his, name__in=["Erbol", "Murat"]):
            acts.say_who(self.cast.bek, mention.pk, self.hers[mention.name])
        acts.accept_all(self.cast.bek, self.his)

    def more_is_told_of_them(self) -> None:
        erbol, gul = self.hers["Erbol"], self.hers["Gul"]
        self._code(Kind.DIED, erbol, "2024")
        self._code(Kind.CONTACT, self.hers["Aisha"], "2026-11-01")
        self._code(Kind.TIE, erbol, terms={"tie": Tie.HUSBAND.value}, other=gul, told_by=gul)
        self._code(Kind.FINED, gul, "2025")
        acts.withdraw_claim(self.cast.bek, self._code(Kind.RELEASED, erbol, "2020"), "not so")

    def they_have_other_names(self) -> None:
        for name in ("Ерболат", "叶尔波力", "Zulfiya"):
            acts.name_person(self.cast.bek, self.hers["Erbol"], name, said_by=self.hers["Gul"])
        acts.retire_name(self.cast.bek, self.hers["Erbol"], "Zulfiya")

    def they_are_judged_the_same_as_others(self) -> None:
        other = acts.add_person(self.cast.bek, "Ербол", sex="m")
        for one, two in (
            (self.early, self.hers["Erbol"]),
            (self.hers["Erbol"], other),
            (self.early, self.hers["Aisha"]),
        ):
            acts.judge_pair(self.cast.dana, one, two, Judgement.SAME, "a guard said so")
        acts.judge_pair(self.cast.dana, self.hers["Gul"], other, Judgement.NOT_SAME, "she is a woman")

    def a_mention_of_hers_is_somebody_she_does_not_see(self) -> None:
        mention = Mention.objects.filter(source=self.hers.second, name="Serik").get()
        acts.say_who(self.cast.bek, mention.pk, self.early)

    def they_have_a_portrait(self) -> None:
        file = self.hers.path / "portrait.png"
        Image.new("RGB", (9, 9)).save(file)
        number = acts.keep_source(self.cast.bek, draft(file, work=self.hers.path)).number
        acts.set_portrait(self.cast.bek, self.hers["Erbol"], number)

    def somebody_works_on_their_cases(self) -> None:
        acts.assign_case(self.cast.bek, self.hers["Erbol"], to="bek", next_step="call Zulfiya", looked_for=False)
        acts.assign_case(self.cast.bek, self.hers["Gul"], to="dana", looked_for=True)
        acts.assign_case(self.cast.bek, self.hers["Aisha"], looked_for=False)

    def what_their_relatives_allow(self) -> None:
        no = decisions(dict.fromkeys(Use, Identity.NONE))
        for about, number in ((Subject.PERSON, self.hers["Erbol"]), (Subject.SOURCE, self.his)):
            said = Conversation(no, about=about, capacity=Capacity.AUTHORISED, given_by="Zulfiya Test", conditions="no")
            acts.record_consent(self.cast.bek, number, said)

    def they_are_out_of_reach_and_locked(self) -> None:
        acts.say_reach(self.cast.bek, self.hers["Gul"], Reach.BEYOND)
        acts.lock(self.cast.bek, Subject.PERSON, self.hers["Aisha"], Lock.SEXUAL_VIOLENCE)
        acts.lock(self.cast.bek, Subject.SOURCE, self.his, Lock.CHILD)

    def others_share_among_themselves(self) -> None:
        number = keep(self.cast.aigerim, self.hers.path / "aigerim", TESTIMONY)
        acts.add_member(self.cast.zere, "nur", "Nur", Role.COLLECTOR, None)
        acts.share(self.cast.aigerim, Subject.SOURCE, number, "nur")

    def the_same_bytes_are_brought_again(self) -> None:
        keep(self.cast.bek, self.hers.path / "again", HERS)

    def appeals_are_written_for_them(self) -> None:
        written = Written((self.hers["Erbol"],), "kz_prosecutor", text="words")
        acts.log_appeal(self.cast.bek, written, Posted("2026-10-01", By.POST, by="Zulfiya Test"))

    def what_may_expose_somebody_is_decided(self) -> None:
        acts.decide_exposed(self.cast.dana, self._code(Kind.CONTACT_LOST, self.hers["Murat"], "2021"), True, "safe")

    def the_casebook_is_published_and_exported(self) -> None:
        acts.set_publication(self.cast.zere, Publication("Another title", "us", ("ru",)))
        acts.log_export(self.cast.zere, "all.json")


ALL: tuple[str, ...] = tuple(name for name, value in vars(Others).items() if callable(value) and name[0] != "_")


def things(others: Others, names: tuple[str, ...] = ALL) -> Iterator[Callable[[], None]]:
    """The things others do, in the order of the names."""
    for name in names:
        yield getattr(others, name)
