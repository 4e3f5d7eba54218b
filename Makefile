# Settings Watcher. `make help` says what there is; every target sets up what it needs by itself.
SHELL := /bin/bash
PYTHON_IN := .venv/bin/python
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test test-apps bench lint format pins clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): pyproject.toml .ci/constraints.txt .ci/setup
	@.ci/setup

demo: $(READY) ## a story of changing settings on a small network of our own, with real alerts (a minute)
	@.venv/bin/watcher demo $(ARGS)

test: $(READY) ## the tests (under five minutes on two cores); ARGS="tests/layers -k name" narrows them
	@$(PYTHON_IN) -m pytest $(ARGS)

test-apps: $(READY) ## the suite on real web applications, which it installs; APPS="mediawiki directus" narrows it
	@APPS="$(APPS)" $(PYTHON_IN) -m pytest -m apps tests/apps $(ARGS)

bench: $(READY) ## every benchmark; ARGS=--quick for a short run
	@$(PYTHON_IN) benchmarks/all.py $(ARGS)

lint: $(READY) ## style, formatting and types
	@$(PYTHON_IN) -m ruff check
	@$(PYTHON_IN) -m ruff format --check
	@$(PYTHON_IN) -m mypy

format: $(READY) ## rewrites what can be put right by itself
	@$(PYTHON_IN) -m ruff check --fix --quiet
	@$(PYTHON_IN) -m ruff format

pins: $(READY) ## renews the pinned versions in .ci/constraints.txt (needs the network)
	@.ci/pins

clean: ## removes what the targets above made; your state/ and watcher.toml stay
	@rm -rf .venv .cache build dist .mypy_cache .pytest_cache .ruff_cache
