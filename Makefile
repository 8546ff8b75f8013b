# The front door: bare `make` lists itself.
SHELL   := /bin/bash
PYTHON  ?= python3
VENV    := .venv
PY      := $(VENV)/bin/python
PLUGINS := $(PY) -m plugins
JOBS    ?= 2

.DEFAULT_GOAL := help
.PHONY: help publish serve check new import preview devserver wording rollback unpublish verify ledger test test-all lint lock clean

## publish     check, build, judge, and put the finished blog in output/
publish: $(VENV)/ready
	@$(PLUGINS) publish

## serve       look at the finished blog
serve: $(VENV)/ready
	@$(PLUGINS) serve $(if $(PORT),--port $(PORT))

## devserver   write: serve at your desk, rebuild on save, drafts visible
devserver: $(VENV)/ready
	@$(PLUGINS) devserver $(if $(PORT),--port $(PORT))

## check       say what would stop an article being published (FIX=1 adds what it can)
check: $(VENV)/ready
	@$(PLUGINS) check $(if $(FIX),--fix)

## new         begin an article: make new TITLE="What TMS feels like"
new: $(VENV)/ready
	@$(PLUGINS) new "$(TITLE)"

## import      turn raw copy into an article: make import FILE=copy.txt (REPLACE=1 renews one)
import: $(VENV)/ready
	@$(PLUGINS) import $(if $(REPLACE),--replace) $(if $(TITLE),--title "$(TITLE)") $(FILE)

## preview     see one manuscript or article as readers will: make preview FILE=copy.txt
preview: $(VENV)/ready
	@$(PLUGINS) preview $(FILE)

## rollback    go back to the release before, or to ID=…
rollback: $(VENV)/ready
	@$(PLUGINS) rollback $(ID)

## unpublish   take an article off for good: make unpublish SLUG=what-tms-feels-like
unpublish: $(VENV)/ready
	@$(PLUGINS) unpublish "$(SLUG)"

## wording     print the disclaimers' wording, one sheet to sign
wording: $(VENV)/ready
	@$(PLUGINS) wording

## test        everything that must hold, in under five minutes
test: $(VENV)/ready-test
	@$(PY) -m tests.browser
	@$(PY) -m pytest -n $(JOBS) -m "not campaign"

## test-all    the long campaigns too: fuzzing, kill -9, all browsers' sizes
test-all: $(VENV)/ready-test
	@$(PY) -m tests.browser
	@$(PY) -m pytest -n $(JOBS)

## lint        mend the layout of the code; say what else is off
lint: $(VENV)/ready-test
	@$(VENV)/bin/ruff format . && $(VENV)/bin/ruff check --fix . && $(VENV)/bin/mypy

## lock        renew requirements/*.txt from pyproject.toml
lock: $(VENV)/ready-test
	@$(PY) -m pip install --quiet uv
	@$(VENV)/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet pyproject.toml -o requirements/publish.txt
	@$(VENV)/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet pyproject.toml --group test --group lint -o requirements/test.txt

## clean       remove what can be made again
clean:
	@if [ -x $(PY) ]; then $(PLUGINS) clean; fi
	@rm -rf $(VENV)

## help        show this list
help: Makefile
	@sed -n 's/^## /  make /p' $<

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/ready: requirements/publish.txt | $(VENV)/bin/python
	@echo "setting up (once) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/publish.txt
	@touch $@

$(VENV)/ready-test: requirements/test.txt | $(VENV)/bin/python
	@echo "setting up what tests need (once) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
