"""Long lists, page by page."""

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a page of a list stands, and the addresses of the ones beside it, the filters kept."""

    number: int
    count: int
    before: str
    after: str


def pages(request: HttpRequest, number: int, count: int) -> Pages:
    """The pages around a page."""
    return Pages(
        number,
        count,
        _address(request, number - 1) if number > 1 else "",
        _address(request, number + 1) if number < count else "",
    )


def _address(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["page"] = str(number)
    asked.pop("since", None)  # a part of a page asked for it; its links lead to whole pages
    return f"?{asked.urlencode()}"
