import pytest

from izdeu.intake import Limits
from izdeu.vocab.source import SourceKind, SourceState
from tests.intake.conftest import Take, told
from tests.intake.make import TEXTS


def body(take: Take, html: str) -> str | None:
    return take("page.html", f"<!doctype html><html><body>{html}</body></html>").text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>two</b>\n   three<p>four", "One two three\n\nfour"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<h1>Head</h1>text<ul><li>a<li>b</ul>end", "Head\n\ntext\n\na\nb\n\nend"),
        ("<div>a<div>b</div></div><div>c</div>", "a\nb\nc"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("a&nbsp;b &lt;c&gt; &amp; &#1179;", "a\xa0b <c> & қ"),
        ("<table><tr><td>Name<td>Erbol<tr><td>Taken<td>2017</table>after", "Name\tErbol\nTaken\t2017\n\nafter"),
        ("<table><tr><td><p>One.<p>Two.<td>Three.</table>", "One.\n\nTwo.\nThree."),
        ("<td>stray</td> cell", "stray\n\ncell"),
        ("a<!-- no -->b<?php no ?>c", "abc"),
        ("<a href='http://192.0.2.1'>link</a> <img alt='no' src='http://192.0.2.1'>.", "link ."),
        ("<textarea>kept</textarea><button>pressed</button>", "keptpressed"),
    ],
)
def test_a_page_reads_as_it_is_seen(take: Take, html: str, text: str) -> None:
    assert body(take, html) == text


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>document.write('no')</script>",
        "<style>p{}</style>",
        "<div hidden>no</div>",
        "<title>no</title>",
        "<p style='DISPLAY : none'>no</p>",
        "<span style='visibility:hidden'>no</span>",
        "<template><p>no</p></template>",
        "<svg><text>no</text></svg>",
        "<iframe>no</iframe>",
        "<input value='no'>",
        "<select><option>no</option></select>",
    ],
)
def test_what_no_reader_sees_is_left_out(take: Take, unseen: str) -> None:
    assert body(take, f"<p>seen {unseen}still</p>") in ("seen still", "seen\n\nstill", "seen\nstill")


def test_a_page_says_what_it_is(take: Take) -> None:
    found = take(
        "page",
        "<html lang='kk-KZ'><head><title>A &amp; b</title><meta name=author content='Dana'>"
        "<meta property='article:published_time' content='2021-03-04T10:00:00Z'></head><body>сөздер",
    )
    assert (found.media_type, found.kind) == ("text/html", SourceKind.ARTICLE)
    assert (found.language, found.title, found.author, found.written_on) == ("kk", "A & b", "Dana", "2021-03-04")
    assert found.text == "сөздер"


def test_a_language_that_the_letters_deny_is_no_hint(take: Take) -> None:
    assert take("page.html", f"<html lang=en><body>{TEXTS['ug']}").language is None


@pytest.mark.parametrize(("language", "encoding"), [("ru", "windows-1251"), ("zh", "gb2312"), ("ru", "koi8-r")])
def test_the_encoding_a_page_names_is_used(take: Take, language: str, encoding: str) -> None:
    page = f"<html><head><meta charset='{encoding}'></head><body><p>{TEXTS[language]}</p>"
    assert take("page.html", page.encode(encoding)).text == TEXTS[language]


def test_a_page_that_names_the_wrong_encoding_is_still_read(take: Take) -> None:
    page = f"<html><head><meta charset=utf-8></head><body><p>{TEXTS['ru']}</p>"
    found = take("page.html", page.encode("windows-1251"))
    assert (found.text, found.encoding) == (TEXTS["ru"], "windows-1251")


def test_a_style_sheet_that_hides_is_told(take: Take) -> None:
    found = take("page.html", "<html><style>.x{display:none}</style><body><p class=x>perhaps")
    assert found.text == "perhaps"
    assert "style sheet" in told(found)


def test_entities_of_a_page_never_grow(take: Take) -> None:
    bomb = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))
    found = take("page.html", f"<!DOCTYPE html [<!ENTITY e0 'x'>{bomb}]><html><body>words &e11;</body></html>")
    assert found.text is not None
    assert len(found.text) < 2000


def test_a_page_of_scripts_alone_has_no_text_yet(take: Take) -> None:
    found = take("page.html", "<html><body><script>render()</script></body></html>")
    assert found.state is SourceState.NO_TEXT_YET
    assert "shows no text" in told(found)


def test_a_page_nested_without_end_is_no_harm(take: Take) -> None:
    found = take("page.html", "<html><body>words" + "<div>" * 100_000 + "deep")
    assert found.state in (SourceState.READABLE, SourceState.NO_TEXT_YET)


def test_a_page_over_the_limit_is_kept_without_text(take: Take) -> None:
    found = take("page.html", "<html><body>" + "word " * 1000, limits=Limits(markup_bytes=1000))
    assert found.state is SourceState.NO_TEXT_YET
    assert "kept without its text" in told(found)


def test_many_comments_before_a_page_take_no_time(take: Take) -> None:
    assert take("page.txt", "<!--a-->" * 400 + "words").media_type == "text/plain"
