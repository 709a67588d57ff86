"""How an act comes to a person record: a number somebody gave, or a new record. Never a guess from a name."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import Doing
from izdeu.casebook.models import Mention, NameForm, Person
from izdeu.vocab.errors import Refused
from izdeu.vocab.person import script_of
from izdeu.vocab.source import nfc

NAME_LIMIT = 200


def clean_name(form: str) -> str:
    """A name as typed, NFC, spaces single; Refused when it is empty or longer than 200 characters."""
    name = " ".join(nfc(form).split())
    if not name:
        raise Refused("A name cannot be empty.")
    if len(name) > NAME_LIMIT:
        raise Refused("A name has at most {limit} characters; this one has {count}.", limit=NAME_LIMIT, count=len(name))
    return name


def teller(act: Doing, who: str) -> Person | None:
    """The person a bringer names as the teller: an existing one by number, a new one by name, none for nothing."""
    if not who.strip():
        return None
    if who.strip().isdecimal():
        return doors.one(doors.persons(act.member), who.strip(), "person")
    return new_person(act, name=who)


def new_person(act: Doing, *, name: str = "", called: str = "", sex: str = "") -> Person:
    """A new record, with the name if one is given."""
    person = Person.objects.create(called=called[:300], sex=sex, made_by=act.member, made_at=act.at)
    if name:
        add_name(act, person, name)
    return person


def add_name(act: Doing, person: Person, form: str, *, language: str = "", said_by: Person | None = None) -> NameForm:
    """The name form, written once a person and brought back when it had been retired."""
    name = clean_name(form)
    row, new = NameForm.objects.get_or_create(
        person=person,
        form=name,
        defaults={
            "script": script_of(name).value,
            "language": language,
            "said_by": said_by,
            "made_by": act.member,
        },
    )
    if not new and row.retired:
        row.retired = False
        row.save()
    return row


def person_of(act: Doing, mention: Mention, teller: Mention | None = None) -> Person:
    """Whom a mention means: the person somebody said it is, else a new record named or called as the text does.

    A record without a name is called after the teller where the text says what it is to the teller.
    """
    if mention.person is not None:
        return mention.person
    near, tie = (teller, mention.tie_to_teller) if teller and mention.tie_to_teller else (mention.of, mention.tie)
    of = person_of(act, near, teller) if near and near != mention and tie != "self" else None
    person = Person.objects.create(
        called=mention.label,
        called_tie=tie if of else "",
        called_of=of,
        made_by=act.member,
        made_at=act.at,
    )
    if mention.name:
        add_name(act, person, mention.name, said_by=teller.person if teller else None)
    mention.person = person
    mention.save()
    return person
