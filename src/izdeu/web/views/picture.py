"""A picture before it goes out: what is covered, who is in it, and how it will look."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from izdeu.casebook.acts import cover_picture, uncover_picture
from izdeu.casebook.queries.pictures import picture_as_it_goes, picture_page
from izdeu.vocab.cover import MOST, Region
from izdeu.vocab.errors import NotAllowed, NotFound, Refused
from izdeu.web import text
from izdeu.web.forms import covering
from izdeu.web.views.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def picture(request: HttpRequest, number: int) -> HttpResponse:
    """Shows it before and after, keeps what is decided; with `do=look`, shows regions that are not kept yet."""
    if request.method != "POST" or request.POST.get("do") == "look":
        return _page(request, number)
    try:
        if request.POST.get("do") == "undo":
            uncover_picture(member(request), number)
        else:
            cover_picture(member(request), number, covering.cover(request.POST))
    except (NotFound, NotAllowed):
        raise
    except Refused as error:
        return _page(request, number, text.sentence(error))
    return HttpResponseRedirect(reverse("picture", args=[number]) + "#decided")


def _page(request: HttpRequest, number: int, error: str = "") -> HttpResponse:
    page = picture_page(member(request), number)
    said = request.POST
    looked = request.method == "POST"
    regions: tuple[Region, ...] = page.cover.regions if page.cover else ()
    if looked:
        try:
            regions = covering.regions(said)
        except Refused as refused:
            regions, error = (), error or text.sentence(refused)
    persons = {*page.cover.persons} if page.cover else set()
    return render(
        request,
        "web/picture.html",
        {
            "page": page,
            "source": page.source,
            "rows": covering.typed(said) if looked else covering.rows(regions),
            "refused": text.sentence(page.refused) if page.refused else "",
            "boxes": _boxes(regions, page.width, page.height),
            "after": _address(number, regions),
            "looked": looked,
            "in_it": set(said.getlist("in")) if looked else {str(number) for number in persons},
            "said": said,
            "error": error,
        },
        status=400 if error else 200,
    )


def _boxes(regions: Sequence[Region], width: int, height: int) -> list[dict[str, int]]:
    """Where the regions lie on the picture, in its pixels."""
    return [
        {
            "number": number,
            "x": round(left * width),
            "y": round(top * height),
            "width": round(wide * width),
            "height": round(high * height),
        }
        for number, (left, top, wide, high) in enumerate((region.sides for region in regions), start=1)
    ]


def _address(number: int, regions: Sequence[Region]) -> str:
    told = [("r", f"{one.left},{one.top},{one.width},{one.height}") for one in regions]
    return f"{reverse('picture-as-it-goes', args=[number])}?{urlencode(told)}"


@require_safe
def as_it_goes(request: HttpRequest, number: int) -> HttpResponse:
    """The bytes of a picture as a release would hold it with the regions asked for: `r=left,top,width,height`."""
    regions = [_region(one) for one in request.GET.getlist("r")[:MOST]]
    response = HttpResponse(picture_as_it_goes(member(request), number, regions), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _region(said: str) -> Region:
    sides = [int(one) for one in said.split(",") if one.isascii() and one.isdecimal() and len(one) < 6]
    if len(sides) != 4:
        raise Refused("A region has four sides.")
    return Region(*sides)
