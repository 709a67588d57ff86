"""What became of the reader's proposals, by rule: for those who mend its tables."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from izdeu.casebook.queries import examples, rule_records
from izdeu.vocab.bench import Mended
from izdeu.web import text
from izdeu.web.views.asking import member


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Each rule with what members made of its proposals; with `rule`, its decided proposals one by one."""
    asked = request.GET.get("rule", "")[:120]
    shown = rule_records(member(request), [asked] if asked else None)
    return render(
        request,
        "web/rules.html",
        {
            "rule": asked,
            "records": [(one, _put_right(one.put_right)) for one in shown],
            "examples": [(one, _put_right(dict.fromkeys(one.put_right, 0))) for one in examples(member(request), asked)]
            if asked
            else [],
        },
    )


def _put_right(counts: Mapping[Mended, int]) -> list[tuple[str, int]]:
    return [(str(text.MENDED[word]), count) for word, count in counts.items()]
