# Izdeu. Two commands: `make run` opens an invented casebook, `make test` passes every test.
SHELL := /bin/sh
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
CASEBOOK ?= demo
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help run setup test test-setup tables fonts messages locks lint bench demo screenshots clean

help:  ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup  ## install what is missing, make the demo casebook and open it at http://127.0.0.1:8000
	@$(BIN)/izdeu demo --casebook "$(CASEBOOK)" --port $(PORT) $(if $(DISPLAY)$(WAYLAND_DISPLAY),,--no-browser)

setup: python  ## install what is missing; leaves .venv/bin/izdeu
	@"$(PYTHON)" scripts/setup.py run

test: test-setup  ## set up everything and pass every test, browser journeys and PostgreSQL included
	@$(BIN)/python scripts/check.py

test-setup: python
	@"$(PYTHON)" scripts/setup.py test

lint: test-setup  ## the static checks alone: ruff, mypy, import contracts, generated files
	@$(BIN)/python scripts/check.py --static

tables: test-setup  ## write vocab's words and the reference from resources/*.yaml and the commands
	@$(BIN)/python scripts/make_tables.py
	@$(BIN)/python scripts/make_reference.py

fonts: setup  ## cut the fonts to the characters in use
	@$(BIN)/python scripts/make_fonts.py

messages: setup  ## compile the translations
	@$(BIN)/python scripts/make_messages.py

locks: python  ## write requirements/*.lock from pyproject.toml
	@"$(PYTHON)" scripts/make_locks.py $(ARGS)

bench: test-setup  ## measure, beside peers where there are any
	@for file in bench/*.py; do echo "== $$file"; $(BIN)/python "$$file" || exit 1; done

demo: setup  ## make the demo casebook without opening it
	@$(BIN)/izdeu demo --casebook "$(CASEBOOK)" --no-serve

screenshots: test-setup  ## take the pictures in docs/screenshots from a fresh demo casebook
	@$(BIN)/python scripts/screenshots.py

clean:  ## remove what was made here; a casebook is never touched
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -rf src/izdeu/web/static/fonts
	find src tests scripts bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "Izdeu needs Python 3.11 or newer: install it (Debian: apt install python3 python3-venv) and run make again." >&2; exit 1; }
