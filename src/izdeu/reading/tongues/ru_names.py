"""Which capitals of a Russian sentence name a person, and what the name is in the nominative."""

from collections.abc import Sequence
from functools import cache, lru_cache

from izdeu.reading.pack import table
from izdeu.reading.tokens import Token
from izdeu.reading.tongues import NameSpan
from izdeu.reading.tongues.ru_forms import NameForm, adjectival, chinese_given, forms, listed
from izdeu.reading.tongues.ru_parse import known as in_dictionary
from izdeu.reading.tongues.ru_parse import readings
from izdeu.reading.words import Word

_LONGEST = 4
_FORMS = 28
"""Forms tried for each part of a name of several."""
_KEPT = 16_384
_OPENERS = frozenset('«"“„‘([—–•*:')
_ABBREVIATION = 5
_FAR = 0.9
_OF_A_FAMILY = ("овых", "евых", "иных", "ыных")
_GIVEN = 3.9
_UNLIKELY = 3.0
_KAZAKH = "әғқңөұүһі"
_NOT_NOM = frozenset({"gen", "dat", "acc", "ins", "loc"})
_DATIVE = frozenset({"dat"})
_RELATING = frozenset({"с", "о", "к", "от", "у", "за", "для", "про", "по"})


class Names:
    """Finds names; holds the tables that tell them from other capitals."""

    def __init__(self) -> None:
        names, persons = table("ru", "names"), table("ru", "persons")
        kin = table("ru", "kin")
        self.not_names = frozenset(names["not_names"])
        self.office = frozenset(names["office_words"])
        self.named_after = frozenset(names["named_after"])
        self.joins = frozenset(names["joins"])
        self.streets = frozenset(names["streets"])
        self.residents = frozenset(names["residents"])
        self.giving = frozenset(names["giving"])
        self.leads = frozenset(names["leads"])
        self.saying = frozenset(table("ru", "saying")["say"])
        ties = {*kin["singular"], *kin["plural"], *kin["pairs"], *kin["groups"]}
        self.kin = frozenset(ties)
        months = table("ru", "dates").get("months", {})
        self.times = frozenset(table("ru", "grammar")["times"]) | frozenset(map(str, months))
        self.human = frozenset({*ties, *persons["passers_by"], *persons["honorifics"], *names["titles"]})
        self.barred = self.not_names | self.office | self.human
        self.sexes = {**_tie_sexes(kin["singular"]), **{w: s for w, s in persons["honorifics"].items() if s != "x"}}

    def of(self, tokens: Sequence[Token], words: Sequence[Word], known: set[str]) -> list[NameSpan]:
        """The names of a sentence in order."""
        found: list[NameSpan] = []
        after = 0
        for i in [i for i, token in enumerate(tokens) if token.cap]:
            end = self._run(tokens, words, i, known) if i >= after else i
            if end == i:
                continue
            start = i + self._leading_place(tokens, words, i, end)
            if (span := self._span(tokens, words, start, end, known)) is not None:
                found.append(span)
            after = end
        return found

    def _run(self, tokens: Sequence[Token], words: Sequence[Word], i: int, known: set[str]) -> int:
        """The index after the capitals from `i` on that may be one name; `i` for none."""
        end, parts = i, 0
        while end < len(tokens) and parts < _LONGEST:
            if self._initial(tokens, end):
                end += 2 if end + 1 < len(tokens) and tokens[end + 1].low == "." else 1
                parts += 1
            elif self._another(tokens, words, i, end):
                break
            elif self._part(tokens, words, end, i, known) or (end > i and tokens[end].low in self.joins):
                end, parts = end + 1, parts + 1
            else:
                break
        while end > i and tokens[end - 1].low in self.joins and not tokens[end - 1].low.endswith(("лы", "зы", "лу")):
            end -= 1
        return end if any(len(token.low) > 1 and token.word for token in tokens[i:end]) else i

    def _another(self, tokens: Sequence[Token], words: Sequence[Word], first: int, i: int) -> bool:
        """Whether a capital begins another's name: "жена Серика Выдуманова Гульнар", "дочь Серика Роза"."""
        if (
            i == first
            or not (here := _sexes(tokens[i].low))
            or not _sexes(tokens[first].low)
            or _patronymic(tokens[i].low)
        ):
            return False
        if i - first > 1:
            return _family(tokens[i - 1].low) and not _listed(tokens[i - 1].low)
        before = words[first - 1].lemma if first else ""
        if before in self.kin and not _cases(tokens[first].low) & _cases(tokens[i].low):
            return True
        sex = self.sexes.get(before, "") if before in self.kin else ""
        return bool(sex) and here == {sex} and sex not in _sexes(tokens[first].low)

    def _leading_place(self, tokens: Sequence[Token], words: Sequence[Word], i: int, end: int) -> int:
        """1 where the first capital only names where: "посёлка Узынагаш Кульзира …", "жительница Алматы Алия …"."""
        if end - i < 2 or _listed(tokens[i].low) or self._initial(tokens, i + 1):
            return 0
        lead = words[i - 1].lemma if i else ""
        if end - i == 2 and lead in self.named_after and _family(tokens[i + 1].low) and not _place(tokens[i].low):
            return 0
        whence = i and words[i - 1].pos == "adp" and _listed(tokens[i + 1].low)
        if whence or lead in self.named_after or lead in self.residents:
            return 1
        return int(_place(tokens[i].low) and not _family(tokens[i].low) and _listed(tokens[i + 1].low))

    def _initial(self, tokens: Sequence[Token], i: int) -> bool:
        single = len(tokens[i].text) == 1 and tokens[i].cap
        return single and i + 1 < len(tokens) and tokens[i + 1].low == "." and tokens[i + 1].start == tokens[i].end

    def _part(self, tokens: Sequence[Token], words: Sequence[Word], i: int, first: int, known: set[str]) -> bool:
        token = tokens[i]
        if not token.cap or not token.word or not ("а" <= token.low[0] <= "я" or token.low[0] in _KAZAKH):
            return False
        if len(token.text) <= _ABBREVIATION and len(token.text) > 1 and token.text.isupper():
            return False
        low, lemma = token.low, words[i].lemma
        if low.endswith(_OF_A_FAMILY):
            return False
        met = low in known or not known.isdisjoint(_names(low))
        if met or _listed(low):
            opening = i == first and self._opens(tokens, i) and _ordinary(low)
            return met or not opening or self._followed(tokens, i)
        if low in self.barred or lemma in self.barred:
            return False
        if len(low) == 1 and not (i + 1 < len(tokens) and tokens[i + 1].cap):
            return False
        return not (i == first and self._opens(tokens, i) and _ordinary(low) and not self._followed(tokens, i))

    def _followed(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether an ordinary word at a sentence's start begins a name: a given name before a family name, or, after
        the number of a note, a family name before a given name."""
        if i + 1 >= len(tokens) or not tokens[i + 1].cap:
            return False
        following = tokens[i + 1].low
        if _family(following) and _listed(tokens[i].low):
            return True
        noted = i > 1 and tokens[i - 1].low in (".", ")") and tokens[i - 2].number
        return noted and adjectival(tokens[i].low) and not _ordinary(following)

    def _opens(self, tokens: Sequence[Token], i: int) -> bool:
        return i == 0 or tokens[i - 1].text in _OPENERS or tokens[i - 1].low == "—" or tokens[i - 1].low in ".!?…"

    def _span(
        self, tokens: Sequence[Token], words: Sequence[Word], start: int, end: int, known: set[str]
    ) -> NameSpan | None:
        parts = [
            k for k in range(start, end) if (tokens[k].word and len(tokens[k].low) > 1) or self._lone(tokens, k, end)
        ]
        if not parts or not self._person(tokens, words, start, end, parts, known):
            return None
        chosen = self._agreed(tokens, words, start, end, parts, known)
        if not chosen:
            return None
        names = dict(zip(parts, (form.name for form in chosen[0]), strict=True))
        said: list[str] = []
        for k in range(start, end):
            if tokens[k].low == ".":
                said[-1:] = [said[-1] + "."] if said else []
            else:
                said.append(_as_written(tokens[k].text, names.get(k, tokens[k].low)))
        best = _sure(chosen[0])
        alike = [
            row for row in chosen if _sure(row) > best - 0.35 and [f.name for f in row] == [f.name for f in chosen[0]]
        ]
        cases = frozenset(row[0].case for row in alike)
        if (before := words[start - 1].pos if start else "") != "adp":
            own = [(f.name, f.sex) for f in chosen[0]]
            cases |= {row[0].case for row in chosen if [(f.name, f.sex) for f in row] == own and before != "n"}
        sexes = {form.sex for row in alike for form in row}
        return NameSpan(start, end, " ".join(said), sexes.pop() if len(sexes) == 1 else "", cases)

    def _lone(self, tokens: Sequence[Token], k: int, end: int) -> bool:
        """A family name of one letter (У) that is no initial."""
        return tokens[k].word and tokens[k].low in listed().chinese and k + 1 < end and tokens[k + 1].low != "."

    def _person(
        self, tokens: Sequence[Token], words: Sequence[Word], start: int, end: int, parts: list[int], known: set[str]
    ) -> bool:
        lows = [tokens[k].low for k in parts]
        before = words[start - 1].lemma if start else ""
        after = words[end].lemma if end < len(words) and words[end].pos == "n" else ""
        if after in self.named_after | self.office and not any(_listed(low) for low in lows):
            return False
        whole = len(parts) > 1 and before not in self.streets and any(_listed(low) for low in lows)
        whole |= len(parts) == 2 and _family(lows[1]) and not _ordinary(lows[0]) and not _place(lows[0])
        if (before in self.named_after and not whole) or (
            start > 1 and tokens[start - 1].text in _OPENERS and words[start - 2].lemma in self.named_after
        ):
            return False
        if any(not known.isdisjoint(_names(low)) for low in lows):
            return True
        listed_part = any(_listed(low) for low in lows)
        if len(parts) > 1 or end - start > len(parts):
            if lows[0] in listed().chinese and all(
                chinese_given(f)
                for f in (
                    min((form.name for form in forms(low) if chinese_given(form.name)), default="") for low in lows[1:]
                )
            ):
                return True
            return (
                listed_part
                or any(_family(low) for low in lows)
                or (any(adjectival(low) for low in lows[1:]) and not _ordinary(lows[0]))
                or (len(parts) > 1 and not any(_ordinary(low) for low in lows) and not any(_place(low) for low in lows))
            )
        if before in self.human or before in self.leads:
            return not _ordinary(lows[0]) or listed_part or (start > 0 and not self._opens(tokens, start))
        if listed_part:
            return not _place(lows[0]) or not self._after_where(tokens, start)
        if _named_end(lows[0]) or (_family(lows[0]) and not _place(lows[0])):
            return not self._after_where(tokens, start) and not _ordinary(lows[0])
        return self._acts(words, start, end) and not in_dictionary(lows[0]) and len(lows[0]) > 3

    def _acts(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether a verb stands beside a capital, or a preposition that joins it to somebody."""
        lead = words[start - 1] if start else None
        if lead is not None and lead.pos == "adp":
            return lead.lemma in _RELATING
        beside = (words[k] for k in (start - 1, end) if 0 <= k < len(words))
        return any(word.pos == "v" and word.form in ("past", "pres", "fut") for word in beside)

    def _after_where(self, tokens: Sequence[Token], start: int) -> bool:
        return start > 0 and tokens[start - 1].low in ("в", "во", "на", "из", "под", "через")

    def _agreed(
        self, tokens: Sequence[Token], words: Sequence[Word], start: int, end: int, parts: list[int], known: set[str]
    ) -> tuple[tuple[NameForm, ...], ...]:
        """The ways the parts of a name agree in case and sex, likeliest first."""
        lows = tuple(tokens[k].low for k in parts)
        met = frozenset(name for low in lows for name in (low, *_names(low)) if name in known)
        return _agreeing(lows, met, *self._around(words, start, end))

    def _around(self, words: Sequence[Word], start: int, end: int) -> tuple[frozenset[str], str]:
        """The cases and the sex that the words beside a name ask for; empty where they ask for none."""
        before = words[start - 1] if start else None
        if before is not None and before.lemma in self.human and before.cases:
            return before.cases, self.sexes.get(before.lemma, "")
        if before is not None and before.cases and (before.pos == "a" or before.form == "part"):
            return before.cases, before.sex if before.sex in ("m", "f") else ""
        if before is not None and before.pos == "adp":
            return frozenset(_governs().get(before.lemma, ())), ""
        if before is not None and before.lemma in self.leads:
            return frozenset({"nom"}), ""
        if before is not None and before.pos == "n" and before.lemma not in self.times:
            return self._titled(words, start) or (frozenset({"gen"}), "")
        if before is not None and before.pos == "v":
            return self._by_verb(words, start, range(start - 1, -1, -1)) or (frozenset(), "")
        after = self._by_verb(words, start, range(end, min(len(words), end + 6)))
        return after or self._by_verb(words, start, range(start - 1, max(-1, start - 5), -1)) or (frozenset(), "")

    def _titled(self, words: Sequence[Word], start: int) -> tuple[frozenset[str], str] | None:
        """What the title before a place wants: "жительница Алматы …", "профессору университета …"."""
        for i in range(start - 2, max(-1, start - 6), -1):
            if words[i].lemma in self.human and words[i].cases:
                return words[i].cases, self.sexes.get(words[i].lemma, "")
            if words[i].pos not in ("n", "a", "p", "num"):
                return None
        return None

    def _by_verb(self, words: Sequence[Word], start: int, span: range) -> tuple[frozenset[str], str] | None:
        """What the nearest verb tells: a plural one, or one whose subject is another, wants no nominative."""
        for i in span:
            word = words[i]
            if word.pos == "mark" or word.lemma == "и":
                return None
            if word.pos != "v" or word.form not in ("past", "pres", "fut"):
                continue
            if word.plural:
                given = word.lemma in self.giving
                return None if word.passive else (_DATIVE if given else _NOT_NOM - _DATIVE, "")
            if word.form == "past" and not word.sex:
                return _NOT_NOM, ""
            if i < start and self._has_subject(words, i):
                return _NOT_NOM, ""
            return frozenset({"nom"}), word.sex if word.sex in ("m", "f") else ""
        return None

    def _has_subject(self, words: Sequence[Word], verb: int) -> bool:
        """Whether a nominative stands before a verb in its clause: "полиция задержала …"."""
        for i in range(verb - 1, -1, -1):
            if words[i].pos == "mark":
                return False
            if words[i].pos in ("n", "p") and "nom" in words[i].cases and not (i and words[i - 1].pos == "adp"):
                return words[i].lemma not in self.times
        return False

    def certain(self, tokens: Sequence[Token], words: Sequence[Word]) -> list[NameSpan]:
        """The names that can be read in one way only."""
        found = []
        for span in self.of(tokens, words, set()):
            lows = [tokens[k].low for k in range(span.start, span.end) if tokens[k].word]
            if lows and all(_settled(low) for low in lows):
                found.append(span)
        return found


@lru_cache(maxsize=_KEPT)
def _agreeing(
    lows: tuple[str, ...], met: frozenset[str], cases: frozenset[str], sex: str
) -> tuple[tuple[NameForm, ...], ...]:
    """The ways the parts of a name agree, likeliest first; `met` before, and of the cases and the sex asked for."""
    options = [_options(low, met, len(lows) > 1) for low in lows]
    if len(lows) == 1 and lows[0] not in met:
        options = [[_as_given(form) for form in options[0]]]
    for low, family in zip(lows[1:], options[1:], strict=True):
        _of_either(low, family)
    rows: list[tuple[float, tuple[NameForm, ...]]] = []
    for row in _alike(options):
        fit = 0.8 if row[0].case in cases else 0.0 if not cases else -1.2
        fit += 0.8 if sex and row[0].sex == sex else -0.8 if sex else 0.0
        if sex and row[0].case == "gen" and "gen" not in cases:
            fit = 0.4
        rows.append((sum(f.sure for f in row) + fit, tuple(f._replace(sure=f.sure + fit / len(row)) for f in row)))
    rows.sort(key=lambda scored: -scored[0])
    if rows:
        return tuple(row for _, row in rows)
    return (tuple(max(one, key=lambda f: f.sure) for one in options),) if all(options) else ()


def _options(low: str, met: frozenset[str], several: bool) -> list[NameForm]:
    """The forms of names that a word can be, likeliest first."""
    found: dict[tuple[str, str, str], NameForm] = {}
    for form in forms(low) or (NameForm(low, "", "nom", 0.5),):
        sure = form.sure + (2.5 if form.name in met else 0.0)
        if any(
            r.proper in ("Name", "Surn", "Patr")
            and r.lemma == form.name
            and r.case == form.case
            and (not r.gender or r.gender == form.sex)
            for r in readings(low)
        ) and in_dictionary(low):
            sure += 0.8
        key = (form.name, form.sex, form.case)
        if key not in found or found[key].sure < sure:
            found[key] = form._replace(sure=sure)
    kept = sorted(found.values(), key=lambda f: -f.sure)
    if not several and kept[0].sure >= _GIVEN:
        kept = [form for form in kept if form.sure >= kept[0].sure - _UNLIKELY]
    return kept[:_FORMS] if several else kept


@lru_cache(maxsize=_KEPT)
def _names(low: str) -> frozenset[str]:
    """The names a word can be a form of."""
    return frozenset(form.name for form in forms(low))


@lru_cache(maxsize=_KEPT)
def _settled(low: str) -> bool:
    """Whether one nominative is far likelier than any other."""
    options = sorted(forms(low), key=lambda f: -f.sure)
    others = [f.sure for f in options if f.name != options[0].name]
    return bool(options) and (not others or options[0].sure - max(others) > _FAR)


@cache
def _governs() -> dict[str, list[str]]:
    """The cases each preposition takes."""
    governs: dict[str, list[str]] = table("ru", "words")["governs"]
    return governs


def _tie_sexes(singular: dict[str, str]) -> dict[str, str]:
    """The sex a word for a tie tells: brother is m."""
    found: dict[str, str] = {}
    for word, tie in singular.items():
        genders = {r.gender for r in readings(word) if r.pos == "n"}
        if genders in ({"m"}, {"f"}) and tie not in (
            "child",
            "partner",
            "relative",
            "friend",
            "neighbour",
            "coworker",
            "teacher",
            "student",
        ):
            found[word] = genders.pop()
    return found


def _as_given(form: NameForm) -> NameForm:
    """A name that stands alone is a given name sooner than a family name of men."""
    return form._replace(sure=form.sure - 0.4) if form.name.endswith(("ин", "ын")) and form.sex == "m" else form


def _of_either(low: str, options: list[NameForm]) -> None:
    """A family name that is a man's given name (Тохтасын) is as likely a woman's, then undeclined."""
    most = max(
        (form.sure for form in options if form.name == low and form.sex == "m" and form.case == "nom"), default=0.0
    )
    for i, form in enumerate(options):
        if form.sex == "f" and form.name == low and form.sure < most and low[-1] not in "аяеуюы":
            options[i] = form._replace(sure=most - 0.3)


def _sure(row: tuple[NameForm, ...]) -> float:
    return sum(form.sure for form in row)


@lru_cache(maxsize=_KEPT)
def _as_written(text: str, name: str) -> str:
    """A name with the capitals, and the ё, of the text as far as its letters are the same."""
    same = 0
    while same < min(len(text), len(name)) and text[same].lower().replace("ё", "е") == name[same]:
        same += 1
    if text.isupper() and len(text) > 1:
        return "-".join(part[:1].upper() + part[1:] for part in name.split("-"))
    return text[:same] + name[same:] if text[:1].isupper() else name


def _alike(options: list[list[NameForm]]) -> list[tuple[NameForm, ...]]:
    """Every choice of one form for each part that are of one case and sex, in the order of the parts' forms."""
    rows: list[tuple[NameForm, ...]] = [()]
    for listed_forms in options:
        rows = [(*row, form) for row in rows for form in listed_forms if _goes_with(row, form)]
    return rows


def _goes_with(row: tuple[NameForm, ...], form: NameForm) -> bool:
    """Whether a form has the case of those before it, and the sex of those that tell one."""
    if row and row[0].case != form.case:
        return False
    return not form.sex or all(not other.sex or other.sex == form.sex for other in row)


@lru_cache(maxsize=_KEPT)
def _ordinary(low: str) -> bool:
    """Whether the dictionary has the form as a word that is no name."""
    return in_dictionary(low) and any(not r.proper and r.score > 0.05 for r in readings(low))


@lru_cache(maxsize=_KEPT)
def _listed(low: str) -> bool:
    tables = listed()
    return any(f.name in (tables.men if f.sex == "m" else tables.women) for f in forms(low))


@lru_cache(maxsize=_KEPT)
def _sexes(low: str) -> frozenset[str]:
    """The sexes of the listed given names a form can come from."""
    tables = listed()
    return frozenset(f.sex for f in forms(low) if f.name in (tables.men if f.sex == "m" else tables.women))


@lru_cache(maxsize=16384)
def _cases(low: str) -> frozenset[str]:
    """The cases of the listed given names a form can come from."""
    tables = listed()
    return frozenset(f.case for f in forms(low) if f.name in (tables.men if f.sex == "m" else tables.women))


def _patronymic(low: str) -> bool:
    return any(f.name.endswith(("ович", "евич", "овна", "евна")) for f in forms(low))


@lru_cache(maxsize=_KEPT)
def _family(low: str) -> bool:
    return any(f.name.endswith(listed().family_ends) and len(f.name) > 4 for f in forms(low))


@lru_cache(maxsize=_KEPT)
def _place(low: str) -> bool:
    return in_dictionary(low) and any(r.proper == "Geox" for r in readings(low))


@lru_cache(maxsize=_KEPT)
def _named_end(low: str) -> bool:
    tables = listed()
    ends = tables.male_ends + tables.female_ends
    return len(low) > 4 and any(f.name.endswith(ends) and len(f.name) > 4 for f in forms(low))
