# `make` alone lists what can be asked for.

ARGS ?=
BIN := .venv/bin
PYTEST := .ci/with-keyring $(BIN)/python -m pytest
# What was compiled is kept: else each of the programs that the tests start compiles all of it anew.
export PYTHONDONTWRITEBYTECODE :=
UNWATCHED := tests/ui tests/test_house_rules.py
FULLY_TESTED := orders/*,disrupt/store/*,disrupt/fields.py,disrupt/checks.py,disrupt/moments.py

.PHONY: help setup run test check long journeys bench lock clean

help: ## list what can be asked for
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## make .venv from requirements.lock (PYTHON=… to choose the Python)
	@.ci/setup

run: setup ## start the program (ARGS=… to tell it what to do)
	@$(BIN)/python main.py $(ARGS)

test: setup ## run the tests, and hold them to what they must cover
	.ci/in-memory $(PYTEST) -rs -n 2 $(UNWATCHED:%=--ignore=%) --cov --cov-report=term --cov-fail-under=90
	$(BIN)/coverage report --include='$(FULLY_TESTED)' --fail-under=100
	@# Watching each line makes a test half as slow again.
	.ci/in-memory $(PYTEST) -rs -n 2 $(UNWATCHED)

check: setup ## check format, style, types and the direction of imports
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

long: setup ## run the long tests
	$(PYTEST) -n 2 -m long --timeout=3600

journeys: setup ## go the ways that officers go, by keyboard alone, and count seconds and keys
	$(PYTEST) -m journeys -s -p no:randomly --timeout=600

bench: setup ## measure how fast the program is
	$(PYTEST) -m bench -s -p no:randomly --timeout=3600

lock: ## choose the newest packages anew (needs uv on the PATH)
	uv pip compile --quiet --no-config --upgrade --universal --python-version 3.11 \
		--only-binary :all: --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--group dev --output-file requirements.lock pyproject.toml
	@! grep -nE 'https?:|file:|index-url|find-links' requirements.lock

clean: ## remove all that make made
	rm -rf .venv .coverage .coverage.* .hypothesis .*_cache build *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +
