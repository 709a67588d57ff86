"""All addresses are the web room's."""

from django.urls import include, path

urlpatterns = [path("", include("izdeu.web.urls"))]
handler400 = "izdeu.web.views.errors.bad_request"
handler403 = "izdeu.web.views.errors.forbidden"
handler404 = "izdeu.web.views.errors.not_found"
handler500 = "izdeu.web.views.errors.broken"
