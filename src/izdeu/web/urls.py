"""The addresses of the pages."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, path
from django.views.i18n import set_language

from izdeu.web.views import (
    add,
    bench,
    claim,
    coding,
    home,
    log,
    look,
    members,
    person,
    persons,
    rules,
    session,
    source,
    sources,
    texts,
)

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("sign-in/", session.sign_in, name="sign-in"),
    path("sign-out/", session.sign_out, name="sign-out"),
    path("look/", look.look, name="look"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("persons/", persons.persons, name="persons"),
    path("persons/<int:number>/", person.person, name="person"),
    path("persons/<int:number>/name/", person.name, name="name"),
    path("persons/<int:number>/assign/", person.assign, name="assign"),
    path("persons/<int:number>/judge/", person.judge, name="judge"),
    path("persons/<int:number>/unjudge/", person.unjudge, name="unjudge"),
    path("persons/<int:number>/portrait/", person.portrait, name="portrait"),
    path("claims/<str:address>/", claim.claim, name="claim"),
    path("claims/<str:address>/supersede/", claim.supersede, name="supersede"),
    path("sources/", sources.sources, name="sources"),
    path("sources/add/", add.add, name="add"),
    path("sources/<int:number>/", source.source, name="source"),
    path("sources/<int:number>/file/", source.source_file, name="source-file"),
    path("sources/<int:number>/describe/", source.describe, name="describe"),
    path("sources/<int:number>/consent/", source.consent, name="consent"),
    path("sources/<int:number>/encoding/", source.encoding, name="encoding"),
    path("sources/<int:number>/read/", source.read, name="read"),
    path("sources/<int:number>/ask/", source.ask, name="ask"),
    path("sources/<int:number>/text/", texts.add_text, name="add-text"),
    path("sources/<int:number>/coding/", bench.bench_page, name="bench"),
    path("sources/<int:number>/coding/claim/", coding.claim, name="new-claim"),
    path("sources/<int:number>/coding/<int:proposal_number>/", coding.mend, name="mend"),
    path("known/", coding.known, name="known"),
    path("rules/", rules.rules, name="rules"),
    path("members/", members.members, name="members"),
    path("members/<str:login>/", members.change, name="change-member"),
    path("password/", members.password, name="password"),
    path("log/", log.log, name="log"),
]
