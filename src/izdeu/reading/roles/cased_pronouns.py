"""Whom pronouns and those who only pass by mean, where endings tell roles: та, его, женщина, адвокат."""

from izdeu.reading.people import Person
from izdeu.reading.refs import Ref
from izdeu.reading.roles.cased_sources import CasedSources

_TITLE = 8
_MARKS = frozenset('«»"“”')
_ANY = frozenset({"nom", "gen", "dat", "acc", "loc", "ins"})


class CasedPronouns(CasedSources):
    """Finds whom pronouns mean, and words that stand for somebody told of before."""

    def _pronoun(self, i: int) -> Ref | None:
        """Also "Та рассказала": whoever was spoken of last, not the subject."""
        word = self.words[i]
        following = self.words[i + 1] if i + 1 < len(self.words) else None
        if word.lemma not in self.pack.the_latter or word.plural or "nom" not in word.cases or following is None:
            return super()._pronoun(i)
        if following.pos not in ("v", "r", "prt", "adp") or i > 1:
            return super()._pronoun(i)
        person = self.salience.last_met(self.pack.the_latter[word.lemma].get(self._low(i), ""), self.number)
        return Ref(i, i + 1, (person,), "pronoun", unsure=True, cases=word.cases) if person is not None else None

    def _someone(self, sex: str, i: int) -> tuple[Person | None, bool]:
        """Whom "его", "ей" mean: never the doer of the same clause, who would be "себя", "свой"."""
        person, unsure = self.salience.one(sex, self.number, self._exclude(i), self._doer_beside(i))
        if (teller := self._of_whom_told(i, sex)) is not None:
            return teller, True
        source = self._source_before(i) if "nom" not in self.words[i].cases else None
        if source is not None and person is source:
            another, _ = self.salience.one(sex, self.number, self._exclude(i), source)
            if another is not None and another.fated and not another.passing:
                return another, True
        if person is None or not person.passing or "nom" in self.words[i].cases:
            return person, unsure
        undergone = self.salience.undergone(self.number)
        if len(undergone) == 1 and undergone[0].sex in (sex, ""):
            return undergone[0], True
        another, _ = self.salience.one(sex, self.number, self._exclude(i), person)
        return (another, True) if another is not None and not another.passing else (person, unsure)

    def _of_whom_told(self, i: int, sex: str) -> Person | None:
        """Who says it in a report, where it befell them: "Небылов сообщил суду, что паспорт у него отобрали"."""
        last = self.last
        if last is None or self._speaker(i) is not None or len(last.people) != 1 or "nom" not in last.cases:
            return None
        person, between = last.people[0], range(last.end, i)
        told = any(self._lemma(k) in self.pack.telling_verbs for k in between)
        hangs = any(self._lemma(k) in self.pack.that for k in between)
        fits = person.fated and not person.passing and person.sex in (sex, "") and last.how == "name"
        seeks = any(one.owner is person and one.fated for one in self.cast.recent())
        return person if told and hangs and fits and not seeks else None

    def _said_again(self, i: int, sex: str) -> tuple[Person, bool] | None:
        """ "…, — говорит он" where nobody spoke before: hardly whoever was taken away."""
        found = super()._said_again(i, sex)
        return found or self._tells(i, sex)

    def _doer_beside(self, i: int) -> Person | None:
        last = self.last
        if last is None or len(last.people) != 1 or "nom" not in last.cases or "nom" in self.words[i].cases:
            return None
        between = range(last.end, i)
        apart = any(self._low(k) in self.pack.bounds or self._lemma(k) in self.pack.coordinators for k in between)
        return None if apart else last.people[0]

    # --- those who come by

    def _titles_a_name(self, i: int) -> bool:
        """Whether a name follows in the same case, what they are of between: "жительница города Алматы Алия"."""
        cases = self.words[i].cases or _ANY
        for at in range(i + 1, min(i + _TITLE, len(self.words))):
            if at in self.names_at:
                return bool(self.names_at[at].cases & cases) and (at == i + 1 or not self._genitive_too(at, i))
            word = self.words[at]
            between = word.pos in ("n", "a", "adp", "num", "x") or self._low(at) in _MARKS
            if not between or at in self.verbs or self._kin_at(at) or (self._how(at) and word.pos == "p"):
                return False
        return False

    def _genitive_too(self, at: int, i: int) -> bool:
        """Whether a name farther on may as well be what the words before it are of: "адвокат семьи Алии"."""
        return "gen" in self.names_at[at].cases and "gen" not in self.words[i].cases

    def _passing(self, i: int, lemma: str) -> Ref | None:
        """In a report "женщина", "мужчина" is whoever was just spoken of, if one of that sex was."""
        if self._titles_a_name(i):
            return None
        if lemma in self.pack.applicants and (first := self.cast.first_named(self.pack.applicants[lemma])) is not None:
            return Ref(i, i + 1, (first,), "pronoun", cases=self.words[i].cases)
        client = self.pack.persons.get("clients", {}).get(lemma)
        sex = client or self.pack.persons.get("again", {}).get(lemma)
        if sex is not None and not client and (told := self._tells(i, sex)) is not None:
            return Ref(i, i + 1, (told[0],), "pronoun", unsure=True, cases=self.words[i].cases)
        lead = self._lemma(i - 1)
        if (
            sex is not None
            and (client or self._speaker(i) is None)
            and i + 1 not in self.names_at
            and not self.words[i].plural
        ):
            person, _ = self.salience.one(sex, self.number, self._speaker(i), self._source_before(i))
            just = self.salience.undergone(self.number, 3)
            if "nom" not in self.words[i].cases and len(just) == 1 and just[0].sex in (sex, "") and not client:
                person = just[0]
            fresh = lead in self.pack.fresh or self._lemma(i + 1) in self.pack.relative
            if person is not None and not person.passing and not fresh:
                return Ref(i, i + 1, (person,), "pronoun", unsure=True, cases=self.words[i].cases)
        return super()._passing(i, lemma) if lemma in self.pack.persons["passers_by"] else None
