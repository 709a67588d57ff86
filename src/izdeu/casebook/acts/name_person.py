"""Names and pictures of persons."""

from izdeu.casebook import doors
from izdeu.casebook.acts.doing import doing
from izdeu.casebook.acts.persons import add_name, new_person
from izdeu.casebook.acts.refresh import refresh
from izdeu.casebook.models import Member
from izdeu.vocab.errors import Refused
from izdeu.vocab.member import Role

SEXES = ("", "f", "m", "o")


def add_person(member: Member, name: str = "", called: str = "", sex: str = "") -> int:
    """A new person record with a name or, where none is known, what to call them; its number."""
    with doing(member, "add_person", Role.DOCUMENTER) as act:
        if not name.strip() and not called.strip():
            raise Refused("Give a name, or say whom you mean.")
        if sex not in SEXES:
            raise Refused("Sex is f, m, o or left open.")
        person = new_person(act, name=name, called=called, sex=sex)
        refresh([person.pk])
        act.about = f"person:{person.pk}"
        return person.pk


def name_person(member: Member, number: int, form: str, *, language: str = "", said_by: int | None = None) -> None:
    """One more spelling of a person's name."""
    with doing(member, "name_person", Role.DOCUMENTER) as act:
        person = doors.one(doors.persons(member), number, "person")
        sayer = doors.one(doors.persons(member), said_by, "person") if said_by else None
        row = add_name(act, person, form, language=language, said_by=sayer)
        act.about, act.details = f"person:{number}", {"name": row.form}


def retire_name(member: Member, number: int, form: str) -> None:
    """The spelling is no longer shown or searched; it is kept."""
    with doing(member, "retire_name", Role.DOCUMENTER) as act:
        person = doors.one(doors.persons(member), number, "person")
        if not person.names.filter(form=form, retired=False).update(retired=True):
            raise Refused("Person {number} has no name “{form}”.", number=number, form=form)
        act.about, act.details = f"person:{number}", {"name": form}


def set_portrait(member: Member, number: int, source: int | None) -> None:
    """The kept picture that shows the person, or none."""
    with doing(member, "set_portrait", Role.DOCUMENTER) as act:
        person = doors.one(doors.persons(member), number, "person")
        picture = doors.one(doors.sources(member), source, "source") if source is not None else None
        if picture is not None and not picture.media_type.startswith("image/"):
            raise Refused("Source {number} is not a picture.", number=source)
        person.portrait = picture
        person.save()
        act.about, act.details = f"person:{number}", {"source": source}
