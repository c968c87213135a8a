# `make timeline` and `make test` are all that a fresh clone needs, besides Python 3.11 or later.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT ?= out
INPUT ?= seeds
# The first of these that is Python 3.11 or later.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

# Prefect keeps its database here, not in the home folder.
export PREFECT_HOME ?= $(CURDIR)/.prefect

.PHONY: help timeline test lint types quality bench lock clean

help:
	@echo "make timeline   build the timeline of INPUT=$(INPUT) with Prefect into OUT=$(OUT)"
	@echo "make test       run the tests"
	@echo "make lint       check style and format"
	@echo "make types      check types"
	@echo "make quality    score the results against labelled documents"
	@echo "make bench      measure start-up and what Prefect costs"
	@echo "make lock       resolve requirements.lock anew"
	@echo "make clean      remove everything made here, the environment too"

timeline: $(READY)
	@$(BIN)/python -m flows.build_timeline $(INPUT) -o $(OUT)
	@echo "open $(OUT)/timeline.html in a browser; the same as data: $(OUT)/timeline.json"

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(TESTS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

quality: $(READY)
	$(BIN)/python -m pytest tests/quality

bench: $(READY)
	$(BIN)/python tests/bench/startup.py
	$(BIN)/python tests/bench/prefect_cost.py

# The lock serves Python 3.11 to 3.13 on every platform and names no package index.
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --extra docx --extra image --extra ingest --extra nlp --extra parquet --universal --python-version 3.11 --generate-hashes \
		--no-config --no-header --no-annotate --upgrade --quiet --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "timeline needs Python 3.11 or later; try make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "setting up $(VENV) (once, one to three minutes) ..."
	@$(PYTHON) -m venv $(VENV) || { echo "on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) $(OUT) .prefect .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage build dist
	find . -name __pycache__ -prune -exec rm -rf {} +
