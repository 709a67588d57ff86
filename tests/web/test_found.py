"""A page says why it found somebody, in the reader's language, and marks what of the name it found."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import override

from izdeu.casebook import acts, queries
from izdeu.names import hanzi
from izdeu.names.reasons import TEMPLATES, Reason
from izdeu.names.tables import endings
from izdeu.vocab.person import Script
from izdeu.web import found
from tests.web.conftest import Told

VALUES = {name: f"<{name}>" for name in re.findall(r"{(\w+)}", " ".join(TEMPLATES))}


@pytest.fixture
def qairat(coded: Told) -> int:
    number = acts.add_person(coded.cast.bek, "Қайрат Серікұлы")
    acts.name_person(coded.cast.bek, number, "海拉提·赛里克", language="zh")
    return number


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", ["en", "kk", "ru", "ug", "zh-hans"])
def test_every_reason_is_told_with_names_set_apart(coded: Told, template: str, language: str) -> None:
    hit = queries.Hit(queries.PersonRef(1), "", 1.0, (Reason(template, **VALUES),))
    with override(language):
        said = found.why_found(hit)
    assert "{" not in said
    for name in set(re.findall(r"{(\w+)}", template)) - {"says"}:
        assert f"<bdi>&lt;{name}&gt;</bdi>" in said


@pytest.mark.parametrize("path", sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/django.po")), ids=str)
def test_no_template_is_untranslated(path: Path) -> None:
    with path.open("rb") as source:
        said = {message.id: message.string for message in read_po(source) if message.id and not message.fuzzy}
    says = {ending.says for script in Script for ending in endings(script)}
    assert [template for template in {*TEMPLATES, *says} if not said.get(template)] == []
    names = re.compile(r"{(\w+)}")
    assert [one for one in TEMPLATES if set(names.findall(one)) != set(names.findall(str(said[one])))] == []


@pytest.mark.parametrize(
    ("address", "asked", "marked"),
    [
        ("/", "Qayrat", "<mark>Қайрат</mark> Серікұлы"),
        ("/", "拉", "海<mark>拉</mark>提·赛里克"),
        ("/", "сер", "Қайрат <mark>Сер</mark>ікұлы"),
        ("/persons/", "Qayrat", "<mark>Қайрат</mark> Серікұлы"),
    ],
)
def test_what_was_found_is_marked_and_said(coded: Told, qairat: int, address: str, asked: str, marked: str) -> None:
    page = coded.client("bek").get(address, {"q": asked}).content.decode()
    assert marked in page
    assert "why-found" in page
    assert "have a part of it" not in page


def test_where_only_a_part_is_found_the_page_says_so(coded: Told, qairat: int) -> None:
    page = coded.client("bek").get("/", {"q": "Қайрат Ешкімбаев"}).content.decode()
    assert "<mark>Қайрат</mark> Серікұлы" in page
    assert "have a part of it" in page


def test_eve_is_not_told_a_letter_of_a_name_that_is_not_hers(coded: Told, qairat: int) -> None:
    for asked in ("Қ", "拉", "Қайрат Ешкімбаев", str(qairat)):
        for address in ("/", "/persons/"):
            page = coded.client("eve").get(address, {"q": asked}).content.decode()
            assert "why-found" not in page
            assert "have a part of it" not in page
            assert "Серікұлы" not in page


def test_the_case_page_says_where_each_spelling_comes_from(coded: Told, qairat: int) -> None:
    page = coded.client("bek").get(f"/persons/{qairat}/").content.decode()
    table = page[page.index('class="spellings') : page.index("</table>")]
    for said in ("Cyrillic letters", "Chinese characters", "Chinese", "entered by <bdi>Bek</bdi>"):
        assert said in table
    teller = next(hit.person.number for hit in queries.find(coded.cast.bek, "Aigerim Test"))
    table = (
        coded.client("bek")
        .get(f"/persons/{teller}/")
        .content.decode()
        .split('class="spellings')[1]
        .split("</table>")[0]
    )
    assert "Latin letters" in table
    assert f'href="/sources/{coded.source}/"' in table


def test_a_collector_is_told_of_spellings_from_their_own_sources_alone(coded: Told) -> None:
    teller = next(hit.person.number for hit in queries.find(coded.cast.bek, "Aigerim Test"))
    acts.name_person(coded.cast.bek, teller, "Әйгерім Тест")
    page = coded.client("aigerim").get(f"/persons/{teller}/").content.decode()
    assert f'href="/sources/{coded.source}/"' in page
    assert "Әйгерім" not in page
    assert "entered by" not in page


def test_the_list_of_persons_is_in_the_order_of_the_language(coded: Told) -> None:
    names = ["Ңартай", "Нұрлан", "Әлия", "Асхат", "Қайрат", "Кенже", "Бекзат"]
    numbers = {name: acts.add_person(coded.cast.bek, name) for name in names}
    client = coded.client("bek")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "kk"

    def listed(**asked: str) -> list[str]:
        page = client.get("/persons/", asked).content.decode()
        return [name for name in re.findall(r"<bdi[^>]*>([^<]+)</bdi></a>", page) if name in numbers]

    assert listed() == ["Асхат", "Әлия", "Бекзат", "Кенже", "Қайрат", "Нұрлан", "Ңартай"]
    assert listed(order="number") == names


def test_the_case_page_says_how_a_chinese_list_may_write_the_name(coded: Told, qairat: int) -> None:
    page = coded.client("bek").get(f"/persons/{qairat}/").content.decode()
    [first, *others] = hanzi("Қайрат Серікұлы", 8)
    assert f'class="chosen-whole">{first.form}</bdi>' in page
    assert f'class="chosen-whole">{first.pinyin}</bdi>' in page
    assert all(one.form in page for one in others)
    assert "</bdi> is a usual way to write <bdi>Qayrat</bdi>" in page
    only_chinese = acts.add_person(coded.cast.bek, "海拉提")
    assert "chosen-whole" not in coded.client("bek").get(f"/persons/{only_chinese}/").content.decode()
