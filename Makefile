# `make run` and `make test` do their own set-up; nothing else has to be installed but Python, git and make.
SHELL := /bin/bash
ARTICLE ?=
# each article has a bank of its own, in this folder
BANK ?= $(shell name=$$(basename "$(ARTICLE)"); name=$${name%.*}; echo "$${name:-bank}.sqlite")
BIN := .venv/bin
export PATH := $(CURDIR)/.tools/node/bin:$(CURDIR)/$(BIN):$(PATH)
.DEFAULT_GOAL := help

.PHONY: help run test lint format golden bench clean

help: ## What can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 16

run: ## A bank from ARTICLE=path (without it, from our sample), and the quiz in the browser
	@.ci/setup app
	@python -m question_bank.cli generate $(if $(ARTICLE),"$(ARTICLE)",--sample) --bank "$(BANK)"
	@python -m quiz.cli serve --bank "$(BANK)" --open

test: lint ## Lint, types and all tests
	@python -m pytest -n 2

lint: ## Style and types
	@.ci/setup test
	@ruff check --quiet .
	@ruff format --quiet --check . || { echo "'make format' sets it right."; exit 1; }
	@mypy --no-error-summary

format: ## Sets the format right
	@.ci/setup test
	@ruff check --quiet --fix .
	@ruff format --quiet .

golden: ## Writes the expected files under tests/golden anew; read the difference before you keep it
	@.ci/setup test
	@python -m pytest tests/golden --rewrite-golden

bench: ## Time of generate against the bare spaCy pipeline
	@.ci/setup app
	@python benchmarks/generate.py

clean: ## Removes what was installed and built here, not your banks
	@rm -rf .venv .tools dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
