"""The runner of the docs' examples: it must see what is not as shown."""

from pathlib import Path

from tests.house.console import examples, play

PAGE = """
```console
$ echo one; echo two
one
...
$ true
```
```sh
make run
```
"""


def test_examples_are_found() -> None:
    found = [(example.line, example.command, example.shown) for example in examples(PAGE)]
    assert found == [(3, "echo one; echo two", "one\n..."), (6, "true", "")]


def test_a_true_page_has_no_faults(tmp_path: Path) -> None:
    assert play(PAGE, tmp_path) == []


def test_blocks_of_a_page_share_a_folder(tmp_path: Path) -> None:
    assert play("```console\n$ echo kept > note\n```\n```console\n$ cat note\nkept\n```\n", tmp_path) == []


def test_another_output_is_a_fault(tmp_path: Path) -> None:
    assert "printed:\ntwo" in play("```console\n$ echo two\none\n```\n", tmp_path)[0]


def test_a_failing_command_is_a_fault(tmp_path: Path) -> None:
    assert "ended with 1" in play("```console\n$ false\n```\n", tmp_path)[0]
