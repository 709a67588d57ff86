"""Who works in the casebook."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from izdeu.casebook.acts import add_member, change_member
from izdeu.casebook.queries import members as ask
from izdeu.vocab.errors import NotAllowed, Refused
from izdeu.vocab.member import Role
from izdeu.web import text
from izdeu.web.views.asking import member


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def members(request: HttpRequest) -> HttpResponse:
    """The members and the form of a new one; for coordinators."""
    error = ""
    if request.method == "POST":
        try:
            add_member(
                member(request),
                request.POST.get("login", "").strip(),
                request.POST.get("name", "").strip()[:200],
                _role(request),
                request.POST.get("password") or None,
            )
            return HttpResponseRedirect(reverse("members"))
        except NotAllowed:
            raise
        except Refused as refused:
            error = text.sentence(refused)
    context = {
        "members": ask(member(request)),
        "roles": [(word.value, text.ROLES[word], text.ROLE_DUTIES[word]) for word in Role],
        "said": request.POST.dict(),
        "error": error,
    }
    return render(request, "web/members.html", context, status=400 if error else 200)


def _role(request: HttpRequest) -> Role:
    said = request.POST.get("role", "")
    if said not in set(Role):
        raise Refused("Choose a role.")
    return Role(said)


@sensitive_post_parameters()
@require_POST
def change(request: HttpRequest, login: str) -> HttpResponse:
    """Another role, another password, or no more access, for one member."""
    active, specialist = (
        {"yes": True, "no": False}.get(request.POST.get(field, "")) for field in ("active", "specialist")
    )
    change_member(
        member(request),
        login,
        role=_role(request),
        active=active,
        specialist=specialist,
        password=request.POST.get("password") or None,
    )
    return HttpResponseRedirect(reverse("members"))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """A new password for whoever is signed in; the old one is asked for."""
    error = ""
    if request.method == "POST":
        try:
            if not member(request).check_password(request.POST.get("old", "")):
                raise Refused("The old password is not right; nothing was changed.")
            change_member(member(request), member(request).login, password=request.POST.get("new", ""))
            member(request).refresh_from_db()
            update_session_auth_hash(request, member(request))
            messages.success(request, _("The password was changed."))
            return HttpResponseRedirect(reverse("home"))
        except Refused as refused:
            error = text.sentence(refused)
    return render(request, "web/password.html", {"error": error}, status=400 if error else 200)
