"""How often the characters a list is kept in are among those we say to type into it."""

from bench.naming.sets import Groups, parts

from izdeu import names

AMONG = 10


def shares(groups: Groups, script: str) -> tuple[int, float, float] | None:
    """Parts asked, the share whose characters are among the first ten, and that of whole names; None when none is.

    Of a person's forms in a script and in characters, those of two parts are set against each other, in their order.
    """
    hanzi = getattr(names, "hanzi", None)
    if hanzi is None:
        return None
    parted = found = whole = people = 0
    for forms in groups.values():
        asked = [parts(form) for form in forms.get(script, ()) if len(parts(form)) == 2]
        written = [parts(form) for form in forms.get("Hani", ()) if len(parts(form)) == 2]
        if not asked or not written:
            continue
        people += 1
        for at in (0, 1):
            parted += 1
            found += not {form[at] for form in written}.isdisjoint(one.form for one in hanzi(asked[0][at], AMONG))
        whole += not {"·".join(form) for form in written}.isdisjoint(
            one.form for one in hanzi(" ".join(asked[0]), AMONG)
        )
    return (parted, found / parted, whole / people) if people else None
