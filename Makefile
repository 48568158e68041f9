# Two commands do all the set-up: `make demo` and `make test`. `make help` lists the rest.
# The first Python that is new enough; another one is named as in `make demo PYTHON=/opt/python3.12/bin/python3`.
FITS := -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do $$python $(FITS) && echo $$python && break; done)
VENV := .venv
# Compiled modules are kept even where the machine says otherwise: the programs that tests start begin with them.
RUN := PTB_TIMEDELTA=1 PYTHONDONTWRITEBYTECODE= $(VENV)/bin/python
INSTALL := $(VENV)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes
PORT ?= 8765
KILLS ?= 200

.PHONY: help demo run test check format story past storm wander bench chart roles requirements clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    a whole shop on one page, with a guided tour: http://127.0.0.1:$(PORT) (no token needed)"
	@echo "             make demo EMPTY=1 opens a shop without a past"
	@echo "make test    the whole suite, each story on one of the engines (ENGINES=both plays it on both)"
	@echo "make storm   the bot killed 200 times on each engine while people push on, and what came of it (SEED=, KILLS=)"
	@echo "make wander  people who do anything at all, by chance, on both engines, and whether a law was broken (SEED=, WALKS=, STEPS=)"
	@echo "make run     the bot itself, with the settings of .env"
	@echo "make story   a whole story as text, in Persian and in English"
	@echo "make check   what CI runs: style, types, import contracts, all tests, each story on both engines"
	@echo "make format  the code in its usual shape"
	@echo "make past    the past of the demo, played anew: a few minutes, whenever its test says so"
	@echo "make bench   how fast it is beside its peers, as a table (ROWS names some of the measures, QUICK=1 is a small one)"
	@echo "make chart   the README's chart, drawn anew from the table of steps"
	@echo "make roles   the table of who may do what: every command and every button"

demo: $(VENV)/ready
	$(RUN) -m sandbox --port $(PORT) $(if $(EMPTY),--empty)

run: $(VENV)/ready
	$(RUN) -m bot

story: $(VENV)/ready
	@$(RUN) -m sandbox --script fa
	@$(RUN) -m sandbox --script en

test: $(VENV)/ready-dev
	$(RUN) -m pytest -n auto --dist loadgroup

storm: $(VENV)/ready-dev
	@SEED=$(SEED) KILLS=$(KILLS) $(RUN) -m tests.storm

wander: $(VENV)/ready-dev
	@SEED=$(SEED) WALKS=$(WALKS) STEPS=$(STEPS) $(RUN) -m tests.wander

check: $(VENV)/ready-dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/basedpyright
	$(VENV)/bin/lint-imports --no-cache
	ENGINES=both $(RUN) -m pytest -n auto --dist loadgroup

past: $(VENV)/ready
	$(RUN) -m sandbox.past

bench: $(VENV)/ready-dev
	@$(RUN) -m tests.bench

chart: $(VENV)/ready
	$(RUN) -m tests.chart

roles: $(VENV)/ready
	@$(RUN) -m tests.roles

format: $(VENV)/ready-dev
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

# The stamps hold what was installed; nothing is installed again until a requirements file changes.
$(VENV)/ready: requirements.txt
	@"$(PYTHON)" $(FITS) || { echo "Seda needs Python 3.11 or newer and finds none. Install it, or name one: make PYTHON=/path/to/python3.12"; exit 1; }
	@test -x $(VENV)/bin/pip || "$(PYTHON)" -m venv $(VENV)
	@echo "Installing into $(VENV) what $< names (once)."
	@$(INSTALL) -r $<
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	@echo "Installing into $(VENV) what requirements-dev.txt names (once)."
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

# Needs uv; writes both files anew from pyproject.toml, with hashes and without any address of a registry.
requirements:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml --group dev -o requirements-dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -c requirements-dev.txt -o requirements.txt

clean:
	rm -rf $(VENV)
