# Two commands: `make site` builds the log, `make test` proves that it works. Each does its own set-up.
#
# The set-up lives in .venv and is done again only when a file of requirements/ has changed. Each step
# leaves its stamp as its last act, so a step that was interrupted is done again.

PYTHON ?= python3
ARGS ?=

environment := .venv
hugo := .cache/hugo
fuzz := .cache/fuzz
python := $(environment)/bin/python
set_up := sh tools/set_up.sh "$(PYTHON)" $(environment)
lock := $(python) -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --custom-compile-command 'make lock'

MAKEFLAGS += --no-builtin-rules --no-print-directory
# Where it is set, each start would compile the whole program anew, which takes as long as to check the log.
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONHOME PYTHONPATH
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help set-up site check serve test lint format catalogue picture social schemas mutate stress fuzz bench lock clean clean-all browser checkers

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
	@echo "  Options of build.py go into ARGS: make check ARGS=--strict"

set-up: $(environment)/.site ## install what the commands need, into .venv

site: $(environment)/.site ## set up what is needed, check the content, write site/
	@$(python) build.py build $(ARGS)

check: $(environment)/.site ## check the content, write nothing
	@$(python) build.py check $(ARGS)

serve: $(environment)/.site ## show the site while you edit: rebuilds and reloads as files change
	@$(python) build.py serve $(ARGS)

test: $(environment)/.dev browser checkers ## set up the rest, run every test, then lint
	@$(python) -m pytest -n auto $(ARGS)
	@$(MAKE) lint

lint: $(environment)/.dev ## style and types: ruff, mypy
	@$(python) -m ruff check --quiet
	@$(python) -m ruff format --check --quiet
	@$(python) -m mypy --no-error-summary
	@echo "Style and types: nothing to mend."

format: $(environment)/.dev ## lay out the code as `make lint` wants it
	@$(python) -m ruff check --quiet --fix
	@$(python) -m ruff format --quiet

catalogue: $(environment)/.dev ## bring the words of the interface up to date (a new language: ARGS=de)
	@$(python) -m tools.catalogue $(ARGS)

picture: $(environment)/.dev browser site ## take docs/picture.png, the picture in the README
	@$(python) -m tools.picture

social: $(environment)/.dev browser ## take static/social*.png from tools/social*.svg: what social networks show of a link
	@$(python) -m tools.social

stress: $(environment)/.dev ## kill builds, fill disks, check hostile files, save a thousand at once, at length (ARGS="--kills 500 --seed 1")
	@$(python) -m tools.stress $(ARGS)

fuzz: $(fuzz)/.ready ## look for texts that the program does not withstand, a minute a harness (SECONDS=600 ARGS="--only prose")
	@$(fuzz)/bin/python -m tools.fuzz $(if $(SECONDS),--seconds $(SECONDS)) $(ARGS)

schemas: $(environment)/.site ## write .vscode/schemas, by which an editor completes the fields of YAML files and says what they mean
	@$(python) -m tools.schemas

mutate: $(environment)/.site ## lie about the content thousands of times, count what is caught (SEED=2 COUNT=9000 KIND="figure quote")
	@$(python) -m tools.mutate $(if $(SEED),--seed $(SEED)) $(if $(COUNT),--count $(COUNT)) $(if $(KIND),--kind $(KIND)) $(ARGS)

bench: $(environment)/.site $(hugo)/.bench ## race our build against Hugo's on made logs of 150, 1,000 and 10,000 entries
	@$(python) -m tools.bench --hugo $(hugo) $(ARGS)

lock: ## write requirements/ from pyproject.toml (newest versions: ARGS=--upgrade)
	@$(set_up)
	@$(python) -m uv --version >/dev/null 2>&1 || $(python) -m pip install -qq --disable-pip-version-check uv
	@$(lock) $(ARGS) --group pyproject.toml:build --output-file requirements/build.txt
	@$(lock) $(ARGS) pyproject.toml --output-file requirements/site.txt
	@$(lock) $(ARGS) pyproject.toml --group dev --constraints requirements/site.txt --output-file requirements/dev.txt
	@$(lock) $(ARGS) --group pyproject.toml:bench --output-file requirements/bench.txt
	@$(lock) $(ARGS) pyproject.toml --group fuzz --constraints requirements/site.txt --output-file requirements/fuzz.txt
	@$(lock) $(ARGS) --group pyproject.toml:peers --output-file requirements/peers.txt
	@cd requirements/eleventy && npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund --silent
	@cd requirements/npm && npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund --silent

clean: ## delete what the commands made; the environment and the vault stay
	@rm -rf site .site-* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -path ./$(environment) -prune -o -path ./.vault -prune -o -name __pycache__ -type d -exec rm -rf {} +

clean-all: clean ## the same and the environment; the vault stays
	@rm -rf $(environment)

browser: $(environment)/.dev
	@$(python) -m tools.browser

checkers: browser
	@$(python) -m tools.checkers

$(environment)/.site: requirements/build.txt requirements/site.txt
	@$(set_up) $^
	@touch $@

$(environment)/.dev: $(environment)/.site requirements/dev.txt
	@$(set_up) requirements/build.txt requirements/dev.txt
	@touch $@

$(hugo)/.bench: requirements/bench.txt
	@sh tools/set_up.sh "$(PYTHON)" $(hugo) requirements/bench.txt
	@touch $@

$(fuzz)/.ready: requirements/build.txt requirements/fuzz.txt
	@sh tools/set_up.sh "$(PYTHON)" $(fuzz) $^
	@touch $@
