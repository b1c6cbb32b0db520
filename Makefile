# Leye (乐业). Every target is safe to run twice. `make help` lists them from the comments behind their names.

SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
PERSONS ?= 20000
DAY ?= 2018-12-31
WORKERS ?= 2
UPGRADE ?=
UV := uv==0.13.9
export LEYE_PORT ?= 8000
export LEYE_TEST_POSTGRES ?= postgres://postgres@127.0.0.1:5432/test
export PIP_DISABLE_PIP_VERSION_CHECK = 1
INSTALL := $(BIN)/pip install --quiet --quiet --require-hashes

.PHONY: help run test check lint lint-code lint-house bench lock messages clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: $(VENV)/.run messages  ## install, make the demo district (once), determine who is entitled to what, serve the site
	@$(BIN)/leye prepare
	@$(BIN)/leye demo --persons $(PERSONS)
	@$(BIN)/leye determine --on $(DAY)
	@exec $(BIN)/leye serve

test: $(VENV)/.dev messages  ## install what the tests need and run them: SQLite, PostgreSQL, browser, Spark, as far as the machine has them
	@PATH="$(abspath $(BIN)):$$PATH" scripts/test $(WORKERS)

check: lint test  ## everything that a change must pass: formatting, laws of the house, migrations, tests

lint: lint-code lint-house  ## the part of check that takes seconds

lint-code: $(VENV)/.dev
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/djlint --quiet --lint src/leye/templates

lint-house: $(VENV)/.dev
	@$(BIN)/lint-imports --no-logo
	@DJANGO_SETTINGS_MODULE=leye.config.settings $(BIN)/python -m django makemigrations --check --dry-run

bench: $(BENCH)/.installed  ## measure against OpenFisca and the floor of reading and writing (minutes; LEYE_BENCH=full: an hour)
	@$(BENCH)/bin/python -m bench

lock: $(VENV)/.run  ## write requirements/*.txt anew from pyproject.toml (UPGRADE=--upgrade takes newer releases)
	@$(BIN)/pip install --quiet --quiet $(UV)
	@$(BIN)/python scripts/lock.py $(UPGRADE)

messages: $(VENV)/.run
	@$(BIN)/python scripts/messages.py compile

clean:  ## remove the demo's data and the installed environment
	rm -rf var $(VENV) $(BENCH) bench/data

# Installed environments, each marked by a stamp: nothing is fetched again until a lock file changes.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Leye needs Python 3.11 or later: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "No venv module here (Debian: apt-get install python3-venv)"; rm -rf $(VENV); exit 1; }

$(VENV)/.run: requirements/run.txt requirements/build.txt pyproject.toml | $(BIN)/python
	@echo "Installing (once; a minute or less) ..."
	@$(INSTALL) -r requirements/build.txt
	@$(INSTALL) -r requirements/run.txt
	@$(BIN)/pip install --quiet --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@echo "Installing what the tests need (once; some minutes on a slow line) ..."
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

# In an environment of its own: OpenFisca's requirements are none of ours.
$(BENCH)/.installed: requirements/bench.txt requirements/build.txt pyproject.toml
	@echo "Installing what the benchmarks compare with (once) ..."
	@test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/pip install --quiet --require-hashes -r requirements/build.txt
	@$(BENCH)/bin/pip install --quiet --require-hashes -r requirements/bench.txt
	@$(BENCH)/bin/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
