"""Templates ready to be set in one language: what is the same on every page is put in when they are compiled."""

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from izdeu.outputs.tongue import Tongue


class Sentences(Extension):
    """Reads `_(sentence)` as `(sentence|_)`, which is worked out once: a filter of constant words is a constant."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a template."""
        for token in stream:
            if not token.test("name:_"):
                yield token
                continue
            opening, said, closing = next(stream), next(stream), next(stream)
            if (opening.type, said.type, closing.type) != ("lparen", "string", "rparen"):
                raise TemplateSyntaxError("_() takes one sentence as it stands", token.lineno, stream.name)
            yield from (opening, said, Token(token.lineno, "pipe", "|"), token, closing)


class Calling(Context):
    """Calls what a template calls without asking each time whether it wants the context: nothing of ours does."""

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        """What a function or a macro gives."""
        return super().call(called, *args, **named) if type(called) is Macro else called(*args, **named)


class Typecase(Environment):
    """The templates of the site in one language. Sentences are escaped, so that what is put in is escaped too."""

    context_class = Calling

    def __init__(self, tongue: Tongue) -> None:
        super().__init__(
            loader=PackageLoader("izdeu.outputs.site"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=[Sentences],
        )

        def said(sentence: str) -> Markup:
            return escape(tongue.gettext(sentence))

        self.filters["_"] = said
