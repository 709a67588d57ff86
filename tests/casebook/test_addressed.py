"""Nothing that is withheld from an addressee is in any byte of what is written for it."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from izdeu.casebook.queries.addressed import AddressedMatter
from izdeu.casebook.queries.drafts import Drafts, Wanted
from izdeu.forms.draft import Draft
from izdeu.forms.form import forms, ordered
from izdeu.forms.matter import Matter
from izdeu.forms.paper import in_docx, in_pdf
from izdeu.forms.sheet import laid_out
from izdeu.forms.text import in_plain_text
from izdeu.redact import Material, address, letting, portions
from izdeu.vocab.consent import Identity, Reach, Use
from izdeu.vocab.dates import When
from izdeu.vocab.kinds import Kind
from tests.redact.book import consent, family, strings
from tests.redact.canaries import Canaries, canaries

FORMS = [(form.code, language) for form in forms() for language in form.languages]
SOME = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def office(material: Material, person: int) -> Matter:
    """All that the casebook says, with everybody's name."""
    claims = tuple(one for one in material.claims if person in (one.person, one.other))
    people = {n: "; ".join(name.form for name in one.names) for n, one in material.persons.items()}
    return Matter(person, material.persons[person].names, claims, date(2026, 3, 1), people=people)


def sent(material: Material, person: int, form: str, language: str) -> Draft | None:
    """What the addressee of a form gets."""
    whole = office(material, person)
    found = address(material, person, {one.id for one in whole.claims}, Use.PUBLIC_SITE)
    return Drafts(AddressedMatter(whole, found.portion, found.report), Wanted(ordered(form, language))).to_be_sent


def drafts(c: Canaries, codes: list[tuple[str, str]]) -> Iterator[Draft]:
    material = c.material()
    sought = [number for number, someone in material.persons.items() if someone.sought]
    yield from filter(None, (sent(material, person, *code) for person in sought for code in codes))


def escaped(c: Canaries, told: str) -> set[str]:
    return {mark for mark in c.never if mark.casefold() in told.casefold()}


def read_pdf(content: bytes) -> str:
    """What its pages and its description say; of its bytes what is no number, for those tell where its parts begin."""
    document = PdfDocument(content)
    pages = [page.get_textpage().get_text_range() for page in document]
    raw = re.sub(r"\d", "", content.decode("latin-1"))
    return "\n".join((*pages, *document.get_metadata_dict().values(), raw)).replace("\ufffe", "")


def read_docx(content: bytes) -> str:
    """What its parts say; of what stands in their tags what is no number, for the empty document has some."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        raw = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return re.sub(r"<[^>]*>", "", raw) + re.sub(r"\d", "", raw)


@settings(SOME, max_examples=40)
@given(canaries())
def test_no_mark_is_in_what_a_draft_says(c: Canaries) -> None:
    for draft in drafts(c, FORMS):
        told = [in_plain_text(draft), json.dumps(draft.as_json(), ensure_ascii=False), *strings(laid_out(draft))]
        assert escaped(c, "\n".join(told)) == set(), (draft.form, draft.language)


@settings(SOME, max_examples=10)
@given(canaries(), st.sampled_from(FORMS))
def test_no_mark_is_in_a_byte_of_a_paper(c: Canaries, code: tuple[str, str]) -> None:
    for draft in drafts(c, [code]):
        assert escaped(c, read_pdf(in_pdf(draft)) + read_docx(in_docx(draft))) == set()


TAKEN = "They took him on 14 July 2018."


def told(level: Identity) -> str:
    """What an addressee reads of a case with somebody withheld in every place."""
    draft = family(f"{TAKEN} Serik Ospanov saw Yerlan. A cousin told us by phone. He had married.", level)
    draft.persons[2] = replace(draft.persons[2], consents=(consent(Identity.NAMED, person=2),))
    draft.person(3, "Serik Ospanov")
    draft.claim(Kind.DETAINED, 2, 1, TAKEN, when=When.told("2018-07-14"), told_by=1)
    draft.claim(Kind.ILL_TREATED, 2, 1, "Serik Ospanov saw Yerlan.", terms={"how": "before Serik"}, told_by=1)
    draft.claim(Kind.CONTACT, 2, 1, "A cousin told us by phone.", other=3, told_by=1)
    draft.decided["c2"] = True
    draft.person(4, "Aida Omarova", reach=Reach.BEYOND)
    draft.tie(2, "husband", 4, 1, "He had married.")
    made = sent(draft.material(), 2, "wgeid", "en")
    return in_plain_text(made) if made else ""


NAMED, ANONYMOUS = Identity.NAMED, Identity.ANONYMOUS
WITHHELD = {"Serik": NAMED, "cousin": NAMED, "Dana": ANONYMOUS, "brother": ANONYMOUS, "had married": NAMED}


@pytest.mark.parametrize(("mark", "level"), WITHHELD.items())
def test_what_is_withheld_is_not_told(mark: str, level: Identity) -> None:
    assert "They took him" in told(level)
    assert mark not in told(level)


STEPS = {
    "_cut": ("Serik", portions.Addressee, lambda self, claim, report: claim.passages),
    "_coarse": ("before Serik", portions.Addressee, lambda self, claim: claim),
    "judged": ("cousin", portions, lambda *_: ()),
    "tied": ("had married", letting.Letting, lambda *_: ()),
    "least": ("Dana", letting.Letting, lambda *_: NAMED),
}


@pytest.mark.parametrize("step", STEPS)
def test_without_a_step_something_escapes(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mark, place, nothing = STEPS[step]
    level = WITHHELD.get(mark, NAMED)
    assert mark not in told(level)
    monkeypatch.setattr(place, step, nothing)
    assert mark in told(level)
