"""People by nouns: "the sister", "two brothers", "the eldest", "Mom", "the driver"."""

from izdeu.reading.people import Person
from izdeu.reading.pronouns import PronounScan
from izdeu.reading.refs import POSSESSIVE, STOPS, Ref, sex_of
from izdeu.reading.verbs import S

_OPENING = 2
_FEW = 4


class NominalScan(PronounScan):
    """Reads what begins with an article, a number or a bare noun."""

    def _determined(self, i: int) -> Ref | None:
        """What "the", "a", "two", "both", "one of" begin."""
        low = self.lows[i]
        if low == "that" and (self._word(i + 1) in self.pack.determiners or i + 1 in self.names_at):
            return None
        if low in self.pack.small["nominal.of_them"] and self._word(i + 1) in self.pack.small["nominal.of"]:
            return self._of_them(i)
        at, which, count = self._modifiers(i + (low in self.pack.determiners))
        word = self._word(at)
        kin = self.pack.kin
        if low == "the" and (end := self._aged(i + 1)):
            tie = self.pack.kin.singular.get(self._word(end - 1), "")
            person, _ = self.salience.one(sex_of(tie), self.number, self.speakers[i])
            return Ref(i, end, (person,), "name", unsure=True) if person and not person.passing else None
        if which and not kin.knows(word):
            return self._member(i, at, which)
        if kin.knows(word):
            return self._kin_noun(i, at, which, count, low)
        return self._passing(i, at)

    def _several_meant(self, i: int) -> Ref | None:
        """ "both", "neither", "both men", "the two women", "the couple": those last spoken of together."""
        low, words = self.lows[i], self.pack.persons["several"]
        at = i + 1 if low in self.pack.small["nominal.together"] else i
        if at == i:
            return None
        counted = self._word(at) in ("two", "both")
        at += counted
        word = self._word(at)
        if word == "of" and low in self.pack.small["nominal.alone"] and self._word(at + 1) in self.pack.persons["they"]:
            at, word = at + 2, ""
        alone = (low in ("both", "neither") or counted) and (self._acts(at) or self._word(at) in self.pack.adverbs)
        if word in words and (low != "the" or counted or self.cast.self_ is None):
            sex, at = words[word], at + 1
        elif alone or not word:
            sex = ""
        else:
            return None
        if low == "two" and not counted and word in words:
            return None
        people = self.salience.several_of(sex, self.number, exact=low != "the" or counted)
        if not people and word in self.pack.persons["couples"]:
            partners = [p for p in self.cast.recent() if p.tie in ("husband", "wife", "partner") and p.owner]
            people = (partners[-1].owner, partners[-1]) if partners and partners[-1].owner else ()
        if people and self._word(at) in POSSESSIVE:
            return self._owned(i, at + 1, people[0], True)
        return Ref(i, at, people, "they", unsure=True) if people else None

    def _aged(self, i: int) -> int:
        """The index after "47-year-old" where nobody else is named by it ("the 47-year-old says"); 0 for none."""
        if not self._word(i).isdecimal() or self._word(i + 1) != "-" or self._word(i + 2) != "year-old":
            return 0
        at = i + 3
        nouns = (self.pack.kin.singular, self.pack.persons["passers_by"], self.pack.trade_words)
        while at < i + 7 and at < len(self.lows) and self._word(at) not in STOPS and at not in self.groups:
            at += 1
        if self._word(at - 1) in self.pack.persons["numbers"] and self._word(at - 2) == "of":
            return at if at in self.groups and self.pack.kin.knows(self._word(at - 3)) else 0
        closed = self._word(at) in STOPS or at in self.groups
        return at if closed and (at == i + 3 or any(self._word(at - 1) in words for words in nouns)) else 0

    def _kin_noun(self, i: int, at: int, which: str | None, count: int | None, low: str) -> Ref | None:
        kin, word = self.pack.kin, self._word(at)
        if self._word(at + 1) == "of":
            if self._word(at + 2) in self.pack.persons["owned_by"]:
                return self._of_hers(i, at, which, count)
            of_owner = self._tie_of_owner(i, at, which, count)
            if of_owner is None and low in ("a", "an") and word in kin.loose:
                return self._passing(i, at)
            return of_owner
        if word in kin.loose:
            return self._known_loose(i, at, low) or self._passing(i, at)
        if low in self.pack.small["nominal.indefinite"]:
            tie = kin.singular.get(word, "relative")
            return Ref(i, at + 1, (self.cast.passer_by(word, sex_of(tie)),), "passing", definite=False)
        return self._known_kin(i, at, which, count, low)

    def _acts(self, i: int) -> bool:
        """Whether a verb stands at `i` that several can be the subject of: not "both telephones"."""
        return i in self.groups and not (self.groups[i].bare and self.groups[i].form == S)

    def _known_loose(self, i: int, at: int, low: str) -> Ref | None:
        """ "the girls" where daughters were counted before."""
        tie = self.pack.kin.plural.get(self._word(at))
        if tie is None or low != "the":
            return None
        known = [p for p in self.cast.recent() if p.number and p.tie == tie]
        people = tuple(p for p in known if p.owner is known[-1].owner)
        return Ref(i, at + 1, people, "tie", unsure=True) if len(people) > 1 else None

    def _tie_of_owner(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "the wife of my brother, Gulmira,": the name is hers, not his."""
        entry = self._entry(at + 2)
        self.nameless = True
        owner = None if entry else self._at(at + 2)
        self.nameless = False
        person, end = entry or (owner.people[0] if owner and not owner.owner else None, owner.end if owner else 0)
        if person is None:
            return None
        word = self._word(at)
        name, after = self._name_after(end, word in self.pack.kin.singular)
        people = self._relatives(person, word, which, count, name)
        return Ref(i, after if name else end, tuple(people), "tie", unsure=bool(owner and owner.unsure))

    def _of_hers(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """ "A cousin of hers, Tohti,", "two friends of mine"."""
        kind = self.pack.persons["owned_by"][self._word(at + 2)]
        several = self.salience.several(self.number) if kind == "they" else ()
        if kind == "self":
            owner = self.speakers[i]
        elif kind == "they":
            owner = several[0] if several else None
        else:
            owner = self.salience.one(kind, self.number, self.speakers[i])[0]
        if owner is None:
            return None
        word = self._word(at)
        name, after = self._name_after(at + 3, word in self.pack.kin.singular)
        people = self._relatives(owner, word, which, count, name)
        return self._after_tie(i, at + 3, after, owner, people, False)

    def _known_kin(self, i: int, at: int, which: str | None, count: int | None, low: str) -> Ref | None:
        """ "the sister", "two brothers": somebody known by that tie, else a relative of whoever tells."""
        kin, word = self.pack.kin, self._word(at)
        tie = kin.singular.get(word) or kin.plural.get(word)
        known = [p for p in self.cast.recent() if p.tie and tie and p.tie.endswith(tie) and not p.group]
        if word in kin.singular and known:
            name, after = self._name_after(at + 1, True)
            best = max(known, key=lambda p: p.mentions)
            if name and self.cast.named(name) is None and best.name is None:
                self.cast.call(best, name)
            return Ref(i, max(after, at + 1), (best,), "tie", unsure=len(known) > 1)
        if low == "both" and (two := self.salience.several_of(sex_of(tie or ""), self.number, exact=True)):
            return Ref(i, at + 1, two, "they")
        owner = (
            self._possessor(i)
            or self._loser(i, count)
            or self._of_several(tie)
            or self.speakers[i]
            or self._family_head()
        )
        if owner is None or word in kin.groups:
            return None
        people = self._relatives(owner, word, which, count or (2 if low == "both" else None))
        return self._after_tie(i, at + 1, at + 1, owner, people, True)

    def _possessor(self, i: int) -> Person | None:
        """Whose the children are in "he has two children"."""
        has = i - 1 in self.verbs and self._word(i - 1) in self.pack.have
        return self.last.people[0] if has and self.last else None

    def _loser(self, i: int, count: int | None) -> Person | None:
        """Whose the nephews are in a report's "Toktar is looking for two nephews": the subject's."""
        if count is None or self.speakers[i] is not None or self.last is None or len(self.last.people) != 1:
            return None
        person = self.last.people[0]
        return None if person.passing or person.group or self.last.owner else person

    def _of_several(self, tie: str | None) -> Person | None:
        """Whose "both brothers" are: the owner of those brothers counted or named last."""
        known = [p for p in self.cast.recent() if tie and p.tie and p.tie.endswith(tie) and (p.number or p.group)]
        return known[-1].owner if known else None

    def _bare(self, i: int) -> Ref | None:
        """ "Mom", "Dad" are the speaker's; "Husband of my sister" has its owner after it."""
        low, kin = self.lows[i], self.pack.kin
        if self._word(i + 1) == "of":
            return self._kin_noun(i, i, None, None, "the")
        speaker = self.speakers[i]
        nominal = self._word(i - 1) in self.pack.determiners or self._word(i - 1) in self.pack.prepositions
        if (
            low in kin.bare
            and speaker
            and (self.tokens[i].cap or low in self.pack.small["nominal.own"])
            and (self.tokens[i].cap or not nominal)
        ):
            tie = kin.singular[low]
            return self._chained(Ref(i, i + 1, (self.cast.relative(speaker, tie, sex_of(tie)),), "tie"))
        return None

    def _of_them(self, i: int) -> Ref | None:
        """ "one of them, Nurgul," and "both of them", of those last spoken of together; "one of my brothers"."""
        low = self.lows[i]
        at = i + 2 if self._word(i + 1) == "of" else i + 1
        several = self.salience.several(self.number)
        end = at + 1 if self._word(i + 1) in ("of", "them") else i + 1
        if self._word(at) not in self.pack.small["nominal.them"] and self._word(i + 1) == "of":
            ref = self._at(at)
            if ref is None or ref.owner:
                return None
            several, end = ref.people, ref.end
            if len(several) == 1 and (group := several[0]).group and group.owner and group.tie and low != "one":
                number = int(self.pack.persons["numbers"].get(low, 2))
                several = tuple(self.cast.several(group.owner, group.tie, sex_of(group.tie), number))
                return Ref(i, end, several, "tie")
        if not several:
            return None
        if low != "one":
            return Ref(i, end, several, "they")
        name, after = self._name_after(end, True)
        person = (self.cast.named(name) if name else None) or several[0]
        if name and person.name is None:
            self.cast.call(person, name)
        return Ref(i, max(after, end), (person,), "tie", unsure=name is None)

    def _member(self, i: int, at: int, which: str) -> Ref | None:
        """ "The eldest, Erbol," of brothers spoken of before."""
        if self._word(at) in self.pack.small["nominal.members"]:
            at += 1
        counted = [p for p in self.cast.recent() if p.number and p.owner is not None]
        if not counted:
            return self._of_a_group(i, at, which)
        if not (self._word(at) in STOPS or at in self.groups or at in self.names_at):
            return None
        last = counted[-1]
        owner, tie = last.owner, last.tie
        name, after = self._name_after(at, True)
        assert owner is not None
        assert tie is not None
        person = self.cast.relative(owner, tie.removeprefix("elder_").removeprefix("younger_"), last.sex, which, name)
        return Ref(i, max(after, at), (person,), "tie", unsure=False)

    def _of_a_group(self, i: int, at: int, which: str) -> Ref | None:
        """ "The elder" of brothers nobody counted."""
        groups = [p for p in self.cast.recent() if p.group and p.tie in ("brother", "sister", "son", "daughter")]
        if not groups or not (self._word(at) in STOPS or at in self.groups or at in self.names_at):
            return None
        group = groups[-1]
        assert group.owner is not None
        assert group.tie is not None
        name, after = self._name_after(at, True)
        person = self.cast.relative(group.owner, group.tie, sex_of(group.tie), which, name)
        return Ref(i, max(after, at), (person,), "tie", unsure=True)

    def _passing(self, i: int, at: int) -> Ref | None:
        """ "the driver", "a woman": somebody a pronoun may mean, unless it is a known person's trade."""
        low_article = self._word(i) in ("a", "an")
        k = at
        if self._word(at) in self.pack.persons["roles"] and self._word(i) == "the":
            return self._in_role(i, at)
        ending = self.pack.persons["passers_by"], self.pack.persons["several"]
        if self._word(i) == "the" and (told_of := self._by_trade(i)) is not None:
            return told_of
        while k < min(len(self.lows), at + 3) and not any(self._word(k) in words for words in ending):
            if self._word(k) in self.pack.prepositions or self._word(k) in STOPS or k in self.verbs:
                if low_article and (trade := self._trade_ending(i + 1)):
                    return self._trade_named(i, trade) or self._awaited(i, trade - 1, "person", "")
                return None
            k += 1
        trade = self._trade_ending(i + 1) if low_article else 0
        if trade and (met := self._trade_named(i, trade) or self._awaited(i, trade - 1, "person", "")):
            return met
        word = self._word(k)
        sex = self.pack.persons["passers_by"].get(word)
        if sex is None and self._word(i) in self.pack.persons["numbers"]:
            sex = self.pack.persons["several"].get(word)
            if sex is not None:
                return self._awaited(i, k, word, sex)
        if sex is None or (i == k and self._word(i - 1) not in self.pack.determiners and not self.tokens[i].cap):
            return None
        if low_article and (same := self._apposed(i)) is not None:
            return Ref(i, k + 1, (same,), "name")
        if (awaited := self._awaited(i, k, word, sex)) is not None:
            return awaited
        named = k + 1 if k + 1 in self.names_at else k + 2 if self._word(k + 1) == "," else -1
        if named in self.names_at and (named == k + 1 or self._word(self.names_at[named][1]) in STOPS):
            name, end = self.names_at[named]
            return self._chained(Ref(i, end, (self.cast.by_that_name(name, sex if sex != "x" else ""),), "name"))
        if self._word(i) in self.pack.small["nominal.known"] and (known := self._known_passing(word, sex)):
            return Ref(i, k + 1, (known,), "name", unsure=True)
        return Ref(i, k + 1, (self.cast.passer_by(word, sex),), "passing", definite=self._word(i) == "the")

    def _apposed(self, i: int) -> Person | None:
        """Whom words after a comma go on about: "Musa Q., a truck driver in his forties,"."""
        last = self.last
        if last is None or last.end != i - 1 or self._word(i - 1) != "," or last.owner or len(last.people) != 1:
            return None
        person = last.people[0]
        return person if last.how in ("name", "tie") and not (person.group or person.passing) else None

    def _in_role(self, i: int, at: int) -> Ref | None:
        """ "The author", "the applicant": whom the document named so, or names first."""
        word = self._word(at)
        person = self.cast.roles.get(word)
        if person is None:
            later = (name for k, (name, _) in sorted(self.names_at.items()) if k > at)
            named = next(later, None)
            known = next((p for p in self.cast.people if p.name), None)
            person = self.cast.by_that_name(named, self.names.sex(named)) if named else known
        if person is None:
            return None
        self.cast.roles[word] = person
        return self._chained(Ref(i, at + 1, (person,), "name"))

    def _trade_ending(self, i: int) -> int:
        """The index after the trade a noun phrase from `i` on ends with ("Uyghur tour guide"); 0 for none."""
        for at in range(i, min(i + 4, len(self.lows))):
            for width in (3, 2, 1):
                if " ".join(self.lows[at : at + width]) in self.pack.trade_words:
                    return at + width
        return 0

    def _by_trade(self, i: int) -> Ref | None:
        """ "The surveyor": somebody of whom that was told; nobody else's name may follow."""
        end = self._trade_ending(i + 1)
        if not end or end in self.names_at or self._word(end) in ("of", *POSSESSIVE):
            return None
        word = self.lows[end - 1]
        for person in reversed(self.cast.recent()):
            if person.trade and person.trade.split()[-1] == word and not (person.speaker or person.passing):
                return Ref(i, end, (person,), "name", unsure=True)
        return None

    def _trade_named(self, i: int, trade: int) -> Ref | None:
        """ "a retired judge, Patigul,": somebody named after what they do."""
        at = trade + 1
        if self._word(trade) != "," or at not in self.names_at:
            return None
        name, end = self.names_at[at]
        if self._word(end) not in STOPS:
            return None
        return Ref(i, end, (self.cast.by_that_name(name, self.names.sex(name)),), "name")

    def _awaited(self, i: int, k: int, word: str, sex: str) -> Ref | None:
        """ "An activist", "two teachers" in the first lines of a report, whom the next lines may name."""
        low = self._word(i)
        several = word in self.pack.persons["several"]
        count = int(self.pack.persons["numbers"].get(low, 0)) if several else 1 if low in ("a", "an") else 0
        opening = self.number <= _OPENING and self.cast.self_ is None and not any(p.name for p in self.cast.people)
        if not opening or not 1 <= count <= _FEW or k + 1 in self.names_at or self.speakers[i] is not None:
            return None
        people = self.cast.awaiting(word, sex if sex != "x" else "", count, self.number)
        return Ref(i, k + 1, tuple(people), "name")

    def _known_passing(self, word: str, sex: str) -> Person | None:
        """The person "the singer" or, in a report, "the woman" means; None when it is somebody else."""
        for person in reversed(self.cast.recent()):
            if person.trade and person.trade.endswith(word) and not person.speaker:
                return person
        if self.cast.self_ is None and word in self.pack.small["nominal.anybody"]:
            likely, _ = self.salience.one(sex if sex != "x" else "", self.number, None)
            return likely if likely and not likely.passing else None
        return None
