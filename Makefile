# The front door: bare `make` lists itself.
SHELL   := /bin/bash
PYTHON  ?= python3
VENV    := .venv
PY      := $(VENV)/bin/python
PLUGINS := $(PY) -m plugins
JOBS    ?= 2
JUDGES  := tests/theme/tools

.DEFAULT_GOAL := help
.PHONY: help publish serve devserver check new import preview rollback unpublish wording verify ledger desk desk-user import-comments backup restore test test-all lint lock clean

# What people hand in reaches the commands as it was written: `value` keeps make from reading a $ in it,
# and the recipes take it from the environment, in quotes, so that no shell reads it either.
GIVEN := FILE TITLE SLUG ID REASON ON PORT FIX REPLACE NAME OFF BLOG
$(foreach name,$(GIVEN),$(eval override $(name) := $$(value $(name))))
export $(GIVEN)

## publish     check, build, judge, and put the finished blog in output/
publish: $(VENV)/ready
	@$(PLUGINS) publish

## serve       look at the finished blog
serve: $(VENV)/ready
	@$(PLUGINS) serve $${PORT:+"--port=$$PORT"}

## devserver   write: blog, comment form and desk on this machine, rebuilt on save, drafts visible
devserver: $(VENV)/ready
	@$(PLUGINS) devserver $${PORT:+"--port=$$PORT"}

## check       say what would stop an article being published (FIX=1 adds what it can)
check: $(VENV)/ready
	@$(PLUGINS) check $${FIX:+--fix}

## new         begin an article: make new TITLE="What TMS feels like" (SLUG=… sets its address)
new: $(VENV)/ready
	@$(PLUGINS) new $${SLUG:+"--slug=$$SLUG"} -- "$$TITLE"

## import      turn raw copy into an article: make import FILE=copy.txt (TITLE="…"; REPLACE=1 renews one)
import: $(VENV)/ready
	@$(PLUGINS) import $${REPLACE:+--replace} $${TITLE:+"--title=$$TITLE"} $${FILE:+-- "$$FILE"}

## preview     see one manuscript or article as readers will: make preview FILE=copy.txt
preview: $(VENV)/ready
	@$(PLUGINS) preview $${FILE:+-- "$$FILE"}

## rollback    go back to the release before, or to ID=…
rollback: $(VENV)/ready
	@$(PLUGINS) rollback $${ID:+-- "$$ID"}

## unpublish   take an article off for good: make unpublish SLUG=what-tms-feels-like (REASON="…" is kept)
unpublish: $(VENV)/ready
	@$(PLUGINS) unpublish $${REASON:+"--reason=$$REASON"} -- "$$SLUG"

## wording     print the disclaimers' wording, one sheet to sign
wording: $(VENV)/ready
	@$(PLUGINS) wording

## verify      judge the finished blog once more, or FILE=any page, feed or folder of any site
verify: $(VENV)/ready
	@$(PLUGINS) verify -- "$${FILE:-output}"

## ledger      show what was public today, or ON=2026-02-06
ledger: $(VENV)/ready
	@$(PLUGINS) ledger $${ON:+"--on=$$ON"}

## desk        run the desk: readers' comments, and where staff read and decide (BLOG=address)
desk: $(VENV)/ready
	@$(PLUGINS) desk $${PORT:+"--port=$$PORT"} $${BLOG:+"--blog=$$BLOG"}

## desk-user   an account at the desk, or a new password: make desk-user NAME=morgan; OFF=1 closes it
desk-user: $(VENV)/ready
	@$(PLUGINS) desk-user $${OFF:+--off} -- "$$NAME"

## import-comments  bring comments over: make import-comments FILE=wordpress.xml
import-comments: $(VENV)/ready
	@$(PLUGINS) import-comments $${FILE:+-- "$$FILE"}

## backup      keep the desk and the content in one file: make backup FILE=clinic.tar.gz
backup: $(VENV)/ready
	@$(PLUGINS) backup $${FILE:+-- "$$FILE"}

## restore     bring them back: make restore FILE=clinic.tar.gz
restore: $(VENV)/ready
	@$(PLUGINS) restore $${FILE:+-- "$$FILE"}

## test        everything that must hold, in about six minutes on two cores
test: $(VENV)/ready-test
	@$(PY) -m tests.browser
	@$(PY) -m pytest -n $(JOBS) -m "not campaign"

## test-all    the long campaigns too: fuzzing, kill -9, every page at every size (needs npm and Java)
test-all: $(VENV)/ready-test $(JUDGES)/node_modules/.package-lock.json
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

$(JUDGES)/node_modules/.package-lock.json: $(JUDGES)/package-lock.json
	@echo "setting up the judges of finished pages (once) …"
	@command -v npm > /dev/null || { echo "npm is needed for test-all: install Node 20.19 or newer, https://nodejs.org"; exit 1; }
	@PUPPETEER_SKIP_DOWNLOAD=1 npm --prefix $(JUDGES) ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@
