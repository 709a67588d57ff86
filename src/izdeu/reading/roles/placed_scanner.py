"""Persons where the place of a word tells its role: Chinese. Whom 他 means, whose a bare 妻子 is."""

from izdeu.reading.kin import base_of
from izdeu.reading.people import Person
from izdeu.reading.refs import Ref, sex_of
from izdeu.reading.roles.relatives import COMMAS
from izdeu.reading.roles.scanner import Scanner
from izdeu.vocab.ties import INVERSE, Tie

_SORTS = {"son": "child", "daughter": "child", "child": "child", "brother": "sibling", "sister": "sibling"}
_SORTS |= {"mother": "parent", "father": "parent"}
_HAD = ("PASSPORT", "ORGAN", "BODY", "LINE", "PROPERTY", "PENSION")
_COLONS = frozenset({"：", ":"})
_CLOSED = COMMAS | {"", "。", "；", ";", "."}
_DISTANT = frozenset({"cousin", "friend", "neighbour", "coworker", "relative", "uncle", "aunt", "teacher", "student"})
_COUPLE = frozenset({"mother", "father"})
_UNNAMED = "伊"
_OWNERS = {"husband": "f", "wife": "m"}
_NEAR = 8
_HAS = 4
_DESCRIBES = frozenset({"num", "a", "x"})
_VOICED = 5
_RECEIVED = 2


class PlacedScanner(Scanner):
    """Reads the persons of one sentence of such a language."""

    def _see(self, ref: Ref) -> None:
        if self._served(ref):
            for person in ref.people:
                self.salience.see(person, self.number, ref.start, False, True)
            return
        if ref.how == "passing" and self._lemma(ref.start) in self.pack.authorities:
            return
        if ref.start and self._lemma(ref.start - 1) in self.pack.have:
            if len(ref.people) > 1:
                self.salience.see_several(ref.people, self.number)
            for person in ref.people:
                self.salience.see(person, self.number, ref.start, False, True)
            return
        if ref.how in ("tie", "name") and self._lemma(ref.start - 1) in self.pack.prefix:
            following = (self._lemma(k) for k in range(ref.end, ref.end + _RECEIVED))
            if any(lemma in self.pack.telling_verbs for lemma in following):
                for person in ref.people:
                    self.salience.see(person, self.number, ref.start, False, True)
                return
        super()._see(ref)

    def _served(self, ref: Ref) -> bool:
        """Whether somebody's people are only whom another does it for: 他回去给父亲奔丧."""
        told = bool(self.found) and self.found[0] is not ref and self.found[0].how not in ("self", "we")
        return told and ref.how == "tie" and self._lemma(ref.start - 1) in self.pack.persons["served"]

    def _passing(self, i: int, lemma: str) -> Ref | None:
        """Somebody who comes by; beside a name the word only says what they are: 学者热合曼; 热合曼，男，学者。"""
        if i + 1 in self.names_at or self._describes_the_last(i):
            return None
        return self._surnamed(i, lemma) or self._again(i, lemma) or super()._passing(i, lemma)

    def _surnamed(self, i: int, lemma: str) -> Ref | None:
        """Who is only told by a family name: 一名姓王的男子, 中年男子姓贾."""
        persons = self.pack.persons
        after = self._low(i + 1) in persons["surnamed"]
        before = self._low(i - 1) in self.pack.linkers and self._low(i - 3) in persons["surnamed"]
        if not after and not before:
            return None
        name = self.tokens[i + 2].text if after and i + 2 < len(self.tokens) else self.tokens[i - 2].text
        if name not in self.pack.family_names:
            return None
        person = self.cast.by_that_name(name, persons["passers_by"][lemma])
        return Ref(i, i + 3 if after else i + 1, (person,), "name")

    def _again(self, i: int, lemma: str) -> Ref | None:
        """Whoever was just named, called by what they are: 老人耳背, 这名男子说."""
        again = self.pack.persons["again"]
        pointed = self._lemma(i - 1) in self.pack.persons["points"] or self._lemma(i - 2) in self.pack.persons["points"]
        plain = i == 0 or self._low(i - 1) in self.pack.bounds or self._lemma(i - 1) in self.pack.prefix
        if lemma not in again or not (pointed or plain) or self._speaker(i) is not None:
            return None
        sex = again[lemma].strip("x")
        named = [p for p in self.salience.just_named(self.number) if p.sex in (sex, "") or not sex]
        voice = self.salience.quoted(self.number, _VOICED)
        voice = voice if voice is not None and (not sex or voice.sex in (sex, "")) else None
        person = named[0] if len(named) == 1 else voice
        return Ref(i, i + 1, (person,), "pronoun", unsure=True) if person is not None else None

    def _describes_the_last(self, i: int) -> bool:
        """Whether a word stands alone between marks after somebody of whom no verb was said yet."""
        last = self.last
        alone = self._low(i - 1) in COMMAS and self._low(i + 1) in _CLOSED
        told = last is not None and last.how in ("name", "tie") and len(last.people) == 1 and not last.owner
        return alone and told and last is not None and self.verbs.isdisjoint(range(last.end, i))

    def _noun_soon(self, i: int) -> bool:
        """Whether what follows a person is a thing one has, so that no 的 need stand between: 她手机, 我护照."""
        lemma = self._lemma(i)
        return i not in self.names_at and any(lemma in self.pack.classes.single[name] for name in _HAD)

    def _relatives(
        self, owner: Person, i: int, which: str | None, count: int | None, name: str | None = None
    ) -> list[Person]:
        """As of any language; "叶尔江是我哥哥" says it of the one named."""
        return super()._relatives(owner, i, which, count, name or (None if count else self._said_to_be(owner, i)))

    def _owned(self, start: int, i: int, owner: Person, unsure: bool = False) -> Ref | None:
        """As of any language; before 的 only whose the next thing is: 我父亲的骨灰."""
        ref = super()._owned(start, i, owner, unsure)
        if ref is None or ref.owner or len(ref.people) != 1 or ref.people[0].group:
            return ref
        if self._low(ref.end) not in self.pack.linkers:
            return ref
        return Ref(ref.start, ref.end + 1, ref.people, ref.how, owner=True, unsure=ref.unsure)

    def _name_after(self, i: int, cases: frozenset[str]) -> tuple[str | None, int]:
        """As of any language; and a name after the age and the trade: "父亲、七十二岁的退休教师买买提"."""
        name, after = super()._name_after(i, cases)
        if name is not None or self._low(i) not in COMMAS:
            return name, after
        for at in range(i + 1, min(i + 1 + _NEAR, len(self.words))):
            if at in self.names_at:
                span = self.names_at[at]
                told = any(self._lemma(k) in self.pack.trades_by_first for k in range(i + 1, at))
                return (span.name, span.end) if told and self.cast.named(span.name) is None else (None, i)
            if self.words[at].pos not in ("num", "x", "a", "n") and self._low(at) not in self.pack.linkers:
                return None, i
            if self._kin_at(at) in self.pack.kin.bare:
                return None, i
        return None, i

    def _said_to_be(self, owner: Person, i: int) -> str | None:
        """The name of whoever is said to be the relative at a token."""
        last = self.last
        if last is None or last.how != "name" or len(last.people) != 1 or self._lemma(last.end) not in self.pack.be:
            return None
        person = last.people[0]
        plain = all(self.words[k].pos in ("p", "prt", "a", "n", "x") for k in range(last.end + 1, i))
        told = self._low(i + 1) in self.pack.bounds or self.lows[i + 1 : i + 2] in ([], ["。"], ["！"], ["”"])
        if person is owner or person.owner is not None or person.tie is not None or not plain or not told:
            return None
        return person.name

    def _told_of_since(self, last: Person) -> Person | None:
        """Who was brought in by name in the sentence before, where that spoke of nobody else: she may speak now."""
        named = self.salience.just_named(self.number)
        if len(named) != 1 or named[0] is last or named[0].owner is not None:
            return None
        return named[0] if named[0].sex in (last.sex, "") or not last.sex else None

    def _chained(self, ref: Ref) -> Ref:
        """A chain of ties; but a title right after a name begins none: 努尔兰先生 is no husband of his."""
        if ref.how == "name" and self._lemma(ref.end) in self.pack.persons["honorifics"]:
            return ref
        return super()._chained(ref)

    def _heard(self) -> Person | None:
        return self.hearing.last_speaker or self.hearing.heard

    def _one_of_them(self, i: int) -> Ref | None:
        """One of those spoken of together, told by age: "两个孙女，大的九岁，小的五岁"."""
        which = self.pack.persons["one_of_them"].get(self._low(i) + self._low(i + 1), "")
        several = self.salience.several(self.number) if which else ()
        ties = {(base_of(person.tie), id(person.owner)) for person in several if person.tie}
        begins = i == 0 or self._low(i - 1) in self.pack.bounds
        if not begins or len(several) < 2 or len(ties) != 1:
            return None
        known = next((person for person in several if person.which == which), None)
        fresh = [person for person in several if person.which is None]
        person = known or (fresh[0] if which == "elder" else fresh[-1]) if known or fresh else None
        if person is None:
            return None
        person.which = which
        return Ref(i, i + 2, (person,), "tie")

    def _at(self, i: int) -> Ref | None:
        lemma = self._lemma(i)
        if self._low(i + 1) in self.pack.linkers and (ref := self._one_of_them(i)) is not None:
            return ref
        if i not in self.names_at and lemma in self.pack.persons["parts"]:
            return self._part(i, lemma)
        return super()._at(i)

    def _part(self, i: int, lemma: str) -> Ref | None:
        """Who a complaint calls 控告人 after naming them so once."""
        at = i + 1
        while self._low(at) in _COLONS:
            at += 1
        if at in self.names_at:
            span = self.names_at[at]
            person = self.cast.by_that_name(span.name, span.sex)
            self.cast.by_name[lemma] = [person]
            return self._name(at)
        known = self.cast.by_name.get(lemma)
        return self._chained_or_owner(Ref(i, i + 1, (known[-1],), "name")) if known else None

    def _name(self, i: int) -> Ref:
        ref = self._named(i)
        if len(ref.people) == 1 and ref.how == "name" and ref.end == self.names_at[i].end:
            self._sex_beside(ref.people[0], ref.end)
        return ref

    def _sex_beside(self, person: Person, end: int) -> None:
        """Notes the sex that is said right after a name: "热合曼，男，45岁"."""
        sex = self.pack.persons["sexes"].get(self._low(end + 1), "") if self._low(end) in COMMAS else ""
        if sex and self._low(end + 2) in _CLOSED and (not person.sex or person.guessed):
            person.sex, person.guessed = sex, False

    def _named(self, i: int) -> Ref:
        return self._whose_i_am(i) or self._called(i) or super()._name(i)

    def _called(self, i: int) -> Ref | None:
        """ "我家老二叫木拉提": the name is of the one just spoken of."""
        last, span = self.last, self.names_at[i]
        naming = self._lemma(i - 1) in self.pack.persons["naming"] if i else False
        if not naming or last is None or last.owner or len(last.people) != 1 or i - 1 - last.end > 1:
            return None
        person = last.people[0]
        if person.passing or person.speaker or person.name is not None or self.cast.named(span.name) is not None:
            return None
        self.cast.call(person, span.name)
        person.sex = person.sex or span.sex
        return Ref(i, span.end, (person,), "name")

    def _apposed(self, i: int) -> tuple[Person, int] | None:
        return self._of_a_part(i) or super()._apposed(i)

    def _of_a_part(self, i: int) -> tuple[Person, int] | None:
        """ "买买提（控告人之父）": whose relative the one named is."""
        span = self.names_at[i]
        at = span.end + 1
        known = self.cast.by_name.get(self._lemma(at), ()) if self._lemma(at) in self.pack.persons["parts"] else ()
        if self._low(span.end) not in COMMAS or not known or self.cast.named(span.name) is not None:
            return None
        begin = at + 1 + (self._low(at + 1) in self.pack.linkers)
        kin_at, which, _ = self._modifiers(begin)
        word = self._kin_at(kin_at)
        if word not in self.pack.kin.singular:
            return None
        tie = self.pack.kin.singular[word]
        return self.cast.relative(known[-1], tie, sex_of(tie), which, span.name), kin_at + 1

    def _whose_i_am(self, i: int) -> Ref | None:
        """ "我是陈国栋的妻子刘晓梅": the one named is the teller's husband, and the rest is the teller."""
        span, speaker = self.names_at[i], self._speaker(i)
        if speaker is None or i < 2 or self._lemma(i - 1) not in self.pack.be or self._how(i - 2) != "self":
            return None
        end = span.end + (self._lemma(span.end) in self.pack.persons["honorifics"])
        at, _, _ = self._modifiers(end + 1)
        word = self._kin_at(at)
        if self._low(end) not in self.pack.linkers or word not in self.pack.kin.singular:
            return None
        tie = Tie(self.pack.kin.singular[word])
        other = INVERSE[tie][span.sex or "x"]
        person = self.cast.relative(speaker, other, sex_of(other), None, span.name)
        person.sex = person.sex or span.sex
        speaker.sex = speaker.sex or sex_of(tie.value)
        name, after = self._name_after(at + 1, self.words[at].cases)
        if name and not speaker.name:
            self.cast.call(speaker, name)
        return Ref(i, max(after, at + 1), (speaker,), "self")

    def _owner_meant(self, i: int, kind: str) -> tuple[Person | None, bool]:
        person, unsure = super()._owner_meant(i, kind)
        if kind == "you" and person is None:
            return self._told_to(i), True
        if person is not None and self._written(i) and self._kin_at(i + 1):
            self.salience.listed = (self.number, person)
        return person, unsure

    def _told_to(self, i: int) -> Person | None:
        """Whose husband 你男人 is: the teller's, to whom somebody else says it."""
        hear = {id(one): one for one in self.hearing.speakers if one is not None and not one.passing}
        teller = next(iter(hear.values())) if len(hear) == 1 else None
        told = any(self._lemma(k) in self.pack.telling_verbs for k in range(i))
        return teller if teller is not self._speaker(i) or told else None

    def _someone(self, sex: str, i: int) -> tuple[Person | None, bool]:
        """Whom 他 means: whose words were just quoted, or whom the sentence before was about, then anybody near."""
        if (one := self._who_says(i)) is not None:
            return one, False
        if (one := self._named_here(sex, i)) is not None:
            return one, False
        if (one := self._told_of(sex)) is not None:
            return one, False
        if self._written(i) and (one := self._as_before(i)) is not None:
            return one, False
        if self._written(i) and not self.found and (one := self._of_whom_it_is(i)) is not None:
            return one, False
        if self._written(i) and (hears := self._just_told(i)) is not None:
            return self.salience.one(sex, self.number, hears)
        if not self.found and (one := self._who_tells(sex, i)) is not None:
            return one, True
        if sex and (one := self._just_about(sex, i)) is not None:
            return one, False
        if not self.found and self._speaker(i) is None:
            opener = self.hearing.opener
            if opener and sex and opener.sex in (sex, ""):
                return opener, False
            told = self.salience.told
            written = self._written(i)
            just = told[1] if told[0] == self.number - 1 and not written else None
            if just and self._says_next(i) and just.sex in (sex, ""):
                return just, False
            if written and (person := self._most_told()) is not None:
                return person, False
            carried = self.salience.carried(self.number, self.block)
            if (
                (sex or self._lemma(i) == _UNNAMED)
                and len(carried) == 1
                and carried[0].sex in (sex, "")
                and not carried[0].group
            ):
                return self._not_the_next(self._of_that_sex(carried[0], sex), i), False
        person, unsure = super()._someone(sex, i)
        if self._lemma(i) == _UNNAMED and (other := self._spoken_of_last(person)) is not None:
            return other, False
        if person is None and self._written(i):
            return self._named_later(i), False
        if person is not None and not sex and person.owner is not None and self._kin_at(i):
            return person.owner, True
        return person, unsure

    def _who_says(self, i: int) -> Person | None:
        """Whom 他自己 means: whoever the sentence says tells it."""
        if self._lemma(i + 1) not in self.pack.persons["own"] or self._speaker(i) is not None:
            return None
        telling = [ref for ref in self.found if len(ref.people) == 1 and self._tells_next(ref, i)]
        return telling[-1].people[0] if telling and not telling[-1].people[0].passing else None

    def _spoken_of_last(self, person: Person | None) -> Person | None:
        """Whom the sentence told of last, where 人 would else be who says it: 她回忆，父亲被关，人瘦了."""
        known = [ref for ref in self.found if ref.how in ("name", "tie") and len(ref.people) == 1 and not ref.owner]
        tells = any(ref.people[0] is person and self._tells_next(ref, len(self.words)) for ref in self.found)
        last = known[-1].people[0] if known else None
        return last if tells and last is not person and last is not None and not last.passing else None

    def _as_before(self, i: int) -> Person | None:
        """Whose relatives a report just told of, one after another: "其母中风……其弟被罚款"."""
        if self.found or not self._kin_at(i + 1):
            return None
        last, owner = self.salience.listed
        return owner if 0 < self.number - last <= _RECEIVED else None

    def _just_told(self, i: int) -> Person | None:
        """Who hears or says it, so that 其 means another: "儿媳接到通知，称其被送走"."""
        near = {self._lemma(k) for k in (i - 1, i - 2)}
        last = self.found[-1] if self.found else None
        alone = last is not None and last.how in ("tie", "name") and len(last.people) == 1
        return last.people[0] if alone and last is not None and near & self.pack.telling_verbs else None

    def _just_about(self, sex: str, i: int) -> Person | None:
        """Whom the sentence before a teller's was about: "我哥更惨。他叫努尔太"."""
        carried = self.salience.carried(self.number, self.block)
        if self.found or self._speaker(i) is None or len(carried) != 1:
            return None
        one = carried[0]
        return one if one.sex == sex and not (one.speaker or one.group or one.passing) else None

    def _who_tells(self, sex: str, i: int) -> Person | None:
        """Who tells it, meant where a new paragraph begins after it spoke of that teller's people without names."""
        carried = self.salience.last_carried
        voice = self.salience.quoted(self.number, _VOICED)
        if not sex or voice is None or voice.sex not in (sex, "") or self._speaker(i) is not None or i > 1:
            return None
        if self.salience.carried(self.number, self.block) or len(carried) != 1 or carried[0].name is not None:
            return None
        return voice if carried[0].path()[0] is voice else None

    def _written(self, i: int) -> bool:
        """Whether the pronoun is 其, which stands for whoever a case is about: "法院判处其十年", "其妻"."""
        return self._lemma(i) in self.pack.persons["he_or_she"] and self._lemma(i) != _UNNAMED

    def _said_again(self, i: int, sex: str) -> tuple[Person, bool] | None:
        voice = self._whose_voice(sex, i)
        if voice is None and self._written(i):
            return None
        return (voice, False) if voice is not None else super()._said_again(i, sex)

    def _whose_voice(self, sex: str, i: int) -> Person | None:
        """Who is meant by 据她介绍: whoever spoke last."""
        heard = self._heard()
        led = i == 1 and self._low(0) in self.pack.according
        return heard if led and heard is not None and sex and heard.sex in (sex, "") else None

    def _told_of(self, sex: str) -> Person | None:
        """Whom 他 means after "努尔兰的邻居说": the one whose neighbour tells it, not the neighbour."""
        told = [ref for ref in self.found if ref.how != "passing"]
        last = told[-1] if told else None
        if not sex or last is None or last.how != "tie" or len(last.people) != 1 or len(told) > 1:
            return None
        teller = last.people[0]
        owner, said = teller.owner, self._lemma(last.end) in self.pack.telling_verbs
        if owner is None or not said or teller.sex == sex or owner.speaker or owner.sex not in (sex, ""):
            return None
        return owner

    def _named_later(self, i: int) -> Person | None:
        """Whom 其 means before anybody is named: the first named after it, as in "据其妻讲述，努尔兰…"."""
        at = next((k for k in range(i + 1, len(self.words)) if k in self.names_at), None)
        if at is None or self._kin_at(at - 1) or self._kin_at(at + self.names_at[at].end - at):
            return None
        return self.cast.by_that_name(self.names_at[at].name, self.names_at[at].sex)

    def _of_whom_it_is(self, i: int) -> Person | None:
        """Whom 判处其 means: who something befell last."""
        done_to = i > 0 and self.words[i - 1].pos == "v"
        return self.salience.befallen(self.number, self._speaker(i)) if done_to else None

    def _named_here(self, sex: str, i: int) -> Person | None:
        """The one person named before in a sentence who brings no news in it: 记者说，沙合多拉被抓时，他的儿子…"""
        if not sex or self._speaker(i) is not None:
            return None
        known = [ref for ref in self.found if ref.how in ("name", "tie") and len(ref.people) == 1 and not ref.owner]
        ones = {id(r.people[0]): r.people[0] for r in known if r.people[0].sex == sex and not self._tells_next(r, i)}
        if len(ones) == 1 and not self._tells_since(known[-1], i):
            return next(iter(ones.values()))
        named = [ref for ref in self.found if ref.how == "name" and len(ref.people) == 1 and not ref.owner]
        people = {id(ref.people[0]): ref.people[0] for ref in named}
        if len(people) != 1 or any(ref.how == "tie" and not ref.owner for ref in self.found):
            return None
        person, ref = next(iter(people.values())), named[-1]
        return person if not self._tells_since(ref, i) and person.sex in (sex, "") else None

    def _tells_next(self, ref: Ref, i: int) -> bool:
        """Whether whoever stands there is the one who tells it: a verb of saying follows before the next mark."""
        for k in range(ref.end, i):
            if self._low(k) in self.pack.bounds:
                return False
            if self._lemma(k) in self.pack.telling_verbs:
                return True
        return False

    def _tells_since(self, ref: Ref, i: int) -> bool:
        """Whether a verb of saying or learning stands between a person and a token."""
        return any(self._lemma(k) in self.pack.telling_verbs for k in range(ref.end, i))

    def _of_that_sex(self, person: Person, sex: str) -> Person:
        """Whom a she means after a child nobody names: rather her who spoke last."""
        said = self.hearing.last_speaker
        if not sex or person.sex == sex or person.name is not None or said is None or said.passing:
            return person
        return said if said.sex == sex else person

    def _not_the_next(self, person: Person, i: int) -> Person:
        """Whoever is meant: not the father where the same sentence goes on to name the father: 他才知道父亲被控."""
        singular = self.pack.kin.singular
        named = any(
            singular.get(self._kin_at(k)) == person.tie for k in range(i + 1, len(self.words)) if self._kin_at(k)
        )
        return person.owner if named and person.tie and person.owner is not None else person

    def _says_next(self, i: int) -> bool:
        """Whether a verb of saying follows in the same clause: 他向记者表示."""
        for k in range(i + 1, min(i + _NEAR, len(self.words))):
            if self.words[k].pos == "v" or self._low(k) in self.pack.bounds:
                return self._lemma(k) in self.pack.telling_verbs
        return False

    def _most_told(self) -> Person | None:
        """Whom a report is about: the one spoken of most by name."""
        named = [person for person in self.cast.recent() if person.name and not person.passing]
        return self.hearing.head or max(named, key=lambda person: person.mentions, default=None)

    def _kin_owner(self, start: int, at: int, end: int) -> tuple[Person | None, bool, int, int]:
        """As of any language; in the notes of a case sheet 妻子 is the wife of its person, not of who testifies."""
        owner, unsure, begin, stop = super()._kin_owner(start, at, end)
        head = self.hearing.head
        if owner is None or head is None or owner is head or owner is not self.hearing.testifier:
            return owner, unsure, begin, stop
        tie = self.pack.kin.singular.get(self._kin_at(at), "")
        theirs = tie not in _OWNERS or head.sex in (_OWNERS[tie], "")
        back = head.owner is owner and head.tie is not None and base_of(head.tie) == base_of(tie)
        return (head, True, begin, stop) if theirs and not back else (owner, unsure, begin, stop)

    def _known_kin(self, i: int, at: int, which: str | None, count: int | None) -> Ref | None:
        """As of any language; and children whose parent the clause before was about."""
        last = self.last
        has = i > 0 and self._lemma(i - 1) in self.pack.have and last is not None and last.end <= i - 1
        if has and last is not None and len(last.people) == 1 and i - last.end <= _HAS and not last.people[0].passing:
            return self._owned(i, i, last.people[0], True)
        if i > 1 and self._low(i - 1) in self.pack.linkers and self._kin_at(i - 2) in self.pack.persons["of_the_last"]:
            return None
        known = super()._known_kin(i, at, which, count) or self._short_for(i, at)
        begins = i > 0 and self._low(i - 1) in self.pack.bounds
        if known is not None or not begins or last is None or last.how not in ("tie", "name") or len(last.people) != 1:
            return known
        if self._kin_at(at) not in self.pack.persons["of_the_last"] or last.people[0].tie == "child":
            return None
        return self._owned(i, i, last.people[0], True)

    def _short_for(self, i: int, at: int) -> Ref | None:
        """The teller's one relative meant by one character: 胞兄……兄已被判刑."""
        word, speaker = self._kin_at(at), self._speaker(at)
        tie = self.pack.kin.singular.get(word) if len(word) == 1 and i == at else None
        if tie is None or speaker is None or (self.words[at + 1 : at + 2] and self.words[at + 1].pos == "n"):
            return None
        known = [p for p in self.cast.recent() if p.owner is speaker and p.tie and base_of(p.tie) == base_of(tie)]
        if len(known) != 1 or known[0].group:
            return None
        return Ref(at, at + 1, (known[0],), "tie", unsure=True)

    def _owner_heard(self, at: int, tie: str) -> Person | None:
        """Whose a tie without an owner is: of who says it, of whose child the other child was."""
        last = self.last
        if last is not None and (theirs := self._of_the_same(last, at)) is not None:
            return theirs
        said = self.hearing.last_speaker
        said = None if said is None or said.passing else said
        if last is None or len(last.people) != 1:
            carried = self.salience.carried(self.number, self.block)
            alike = _owner_alike(carried[0], tie) if len(carried) == 1 else None
            return alike or said
        if (speaker := self._speaker(at)) is not None and last.how == "passing":
            return speaker
        tells = any(self._lemma(k) in self.pack.telling_verbs for k in range(last.end, at))
        tells &= not {base_of(tie), base_of(last.people[0].tie or "")} <= _COUPLE
        if not tells and (alike := _owner_alike(last.people[0], tie)) is not None:
            return alike
        for ref in reversed(self.found):
            if ref.owner or len(ref.people) != 1 or ref.people[0].passing or ref.how == "they" or self._led_in(ref):
                continue
            if any(self._lemma(k) in self.pack.telling_verbs for k in range(ref.end, at)):
                return self._first_told(ref.people[0], said)
        return said

    def _first_told(self, person: Person, said: Person | None) -> Person:
        """Whose father it is that a cousin passes on to who tells it: 她回忆，表哥转告，父亲被关."""
        owner = person.owner
        distant = person.tie is not None and base_of(person.tie) in _DISTANT
        tellers = {id(ref.people[0]) for ref in self.found if len(ref.people) == 1}
        heard = owner is not None and (owner is said or id(owner) in tellers)
        return owner if distant and heard and owner is not None else person

    def _of_the_same(self, last: Ref, at: int) -> Person | None:
        """Whose the next of a list are whose first are somebody's: 她的父母和姐姐."""
        owners = {id(person.owner) for person in last.people}
        listed = last.end == at - 1 and self._low(last.end) in self.pack.couples
        return last.people[0].owner if listed and len(owners) == 1 and len(last.people) > 1 else None

    def _led_in(self, ref: Ref) -> bool:
        """Whether a person stands after a preposition, what counts them between at most: 从一名远亲."""
        k = ref.start - 1
        while k > 0 and self.words[k].pos in _DESCRIBES:
            k -= 1
        return self._lemma(k) in self.pack.prefix


def _owner_alike(person: Person, tie: str) -> Person | None:
    """Whose a relative is to whom another is tied in a like way: the one's father, the other's mother."""
    if person.tie is None or _SORTS.get(base_of(person.tie), "") != _SORTS.get(base_of(tie), " "):
        return None
    return person.owner
