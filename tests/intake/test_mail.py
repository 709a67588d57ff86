from email.message import EmailMessage
from pathlib import Path

import pytest

from izdeu.intake import Limits
from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import TEXTS, picture, zipped

HEAD = "From: Aigerim <a@example.org>\nTo: Dana\nDate: Thu, 04 Mar 2021 23:30:00 +0600\nSubject: My brother\n"


def letter(text: str = "words") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Айгерим <a@example.org>", "Dana", "Ағам туралы"
    mail["Date"] = "Thu, 04 Mar 2021 23:30:00 +0600"
    mail.set_content(text)
    return mail


def test_headers_and_words_are_text(take: Take) -> None:
    found = take("letter.eml", letter(TEXTS["kk"]).as_bytes())
    assert found.text is not None
    assert found.text.startswith("From: Айгерим <a@example.org>\nTo: Dana\nDate: Thu, 04 Mar 2021")
    assert found.text.endswith(f"Subject: Ағам туралы\n\n{TEXTS['kk']}")
    assert (found.kind, found.title, found.written_on) == (SourceKind.LETTER, "Ағам туралы", "2021-03-04")
    assert found.author == "Айгерим <a@example.org>"


def test_attachments_are_parts_with_their_own_drafts(take: Take) -> None:
    mail = letter()
    mail.add_attachment(picture(), maintype="image", subtype="png", filename="фото.jpg")
    mail.add_attachment("said", filename="told.txt")
    found = take("letter.eml", mail.as_bytes())
    assert [(part.name, part.media_type, part.text) for part in found.parts] == [
        ("фото.jpg", "image/jpeg", None),
        ("told.txt", "text/plain", "said\n"),
    ]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\passwd", "x\x00/passwd", "\u202epasswd"])
def test_an_attachment_with_an_evil_name_keeps_its_last_part(take: Take, name: str) -> None:
    data = f'{HEAD}Content-Type: application/x-any; name="{name}"\nContent-Disposition: attachment\n\nwords'
    (part,) = take("letter.eml", data).parts
    assert part.name == "passwd"


def test_plain_words_are_taken_once_before_the_same_words_as_a_page(take: Take) -> None:
    mail = letter("plain")
    mail.add_alternative("<p>rich", subtype="html")
    found = take("letter.eml", mail.as_bytes())
    assert found.text is not None
    assert found.text.endswith("\n\nplain")
    assert found.parts == ()


def test_a_letter_of_a_page_alone_reads_as_seen(take: Take) -> None:
    data = (
        HEAD + "Content-Type: text/html; charset=utf-8\n\n<p>one<script>no</script><p>екі <img src='http://192.0.2.1/'>"
    )
    found = take("letter.eml", data)
    assert found.text is not None
    assert found.text.endswith("\n\none\n\nекі")


def test_a_page_over_the_limit_leaves_the_rest_of_the_letter(take: Take) -> None:
    data = HEAD + "Content-Type: text/html\n\n<p>" + "word " * 1000
    found = take("letter.eml", data, limits=Limits(markup_bytes=1000))
    assert found.title == "My brother"
    assert "pages are read up to" in told(found)


def test_a_page_with_its_pictures_gives_both(take: Take) -> None:
    mail = letter("plain")
    mail.add_alternative("<p>rich", subtype="html")
    *_, rich = mail.iter_parts()
    assert isinstance(rich, EmailMessage)
    rich.add_related(picture(), "image", "jpeg", cid="<a>")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    found = take("letter.eml", mail.as_bytes())
    assert [part.media_type for part in found.parts] == ["image/jpeg", "application/pdf"]


def test_a_letter_in_a_letter_is_a_part_with_parts(take: Take) -> None:
    inner = letter("inner words")
    inner.add_attachment("said", filename="told.txt")
    mail = letter()
    mail.add_attachment(inner)
    (part,) = take("letter.eml", mail.as_bytes()).parts
    assert part.kind is SourceKind.LETTER
    assert part.text is not None
    assert part.text.endswith("inner words")
    assert [deep.text for deep in part.parts] == ["said\n"]


@pytest.mark.parametrize(("said", "real"), [("us-ascii", "windows-1251"), ("utf-8", "koi8-r"), ("no-such", "utf-8")])
def test_a_letter_that_lies_about_its_encoding_is_read_and_told(take: Take, said: str, real: str) -> None:
    data = f"{HEAD}MIME-Version: 1.0\nContent-Type: text/plain; charset={said}\nContent-Transfer-Encoding: 8bit\n\n"
    found = take("letter.eml", data.encode() + TEXTS["ru"].encode(real))
    assert found.text is not None
    assert found.text.endswith(TEXTS["ru"])
    assert f"reads as {real}" in told(found)


def test_bare_bytes_in_headers_are_guessed(take: Take) -> None:
    data = HEAD.replace("My brother", "Письмо о моём брате").encode("windows-1251") + b"\nwords"
    assert take("letter.eml", data).title == "Письмо о моём брате"


def test_an_encoded_header_cut_between_bytes_of_a_letter_is_joined(take: Take) -> None:
    data = HEAD.replace("My brother", "=?utf-8?Q?=D0=B0=D2?=\n =?utf-8?Q?=93=D0=B0?=") + "\nwords"
    assert take("letter.eml", data).title == "аға"


def test_an_empty_attachment_is_told(take: Take) -> None:
    mail = letter()
    mail.add_attachment(b"", maintype="application", subtype="pdf", filename="none.pdf")
    found = take("letter.eml", mail.as_bytes())
    assert found.parts == ()
    assert "none.pdf is empty" in told(found)


def test_a_bomb_in_a_letter_leaves_nothing(take: Take, work: Path) -> None:
    mail = letter()
    mail.add_attachment(zipped([("a", bytes(9_000_000))]), maintype="application", subtype="zip", filename="a.zip")
    found = take("letter.eml", mail.as_bytes(), limits=Limits(unpacked_bytes=5_000_000))
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert list(work.iterdir()) == []


@pytest.mark.parametrize(("depth", "state"), [(20, "readable"), (50, "readable"), (900, "unreadable")])
def test_parts_nested_without_end_are_no_harm(take: Take, depth: int, state: str) -> None:
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    found = take("letter.eml", HEAD + head + "Content-Type: text/plain\n\nwords")
    assert found.state is SourceState(state)
    assert ("words" in (found.text or "")) == (depth == 20)
    assert ("too deep" in told(found)) == (depth == 50)


def test_a_header_without_end_takes_no_time(take: Take) -> None:
    found = take("letter.eml", HEAD.replace("My brother", "=?utf-8?Q?a?= " * 50_000) + "\nwords")
    assert found.title is not None
    assert len(found.title) <= 300


def test_more_parts_than_the_limit_stay_in_the_letter(take: Take, work: Path) -> None:
    mail = letter()
    for number in range(12):
        mail.add_attachment("said", filename=f"{number}.txt")
    found = take("letter.eml", mail.as_bytes(), limits=Limits(parts=10))
    assert (found.state, found.parts) == (SourceState.UNREADABLE, ())
    assert list(work.iterdir()) == []


def test_letters_in_letters_stop_at_the_limit(take: Take) -> None:
    mail = letter("deepest")
    for _ in range(6):
        outer = letter()
        outer.add_attachment(mail)
        mail = outer
    found, deep = take("letter.eml", mail.as_bytes()), 0
    while found.parts:
        (found,), deep = found.parts, deep + 1
    assert deep == 3
    assert "too deep" in told(found)
