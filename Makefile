# Two commands do all the set-up: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
RUN := PTB_TIMEDELTA=1 $(VENV)/bin/python
PORT ?= 8765

.PHONY: help demo run test check format story requirements clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    a shop, a customer and an owner on one page: http://127.0.0.1:$(PORT) (no token needed)"
	@echo "make test    the whole suite"
	@echo "make run     the bot itself, with the settings of .env"
	@echo "make story   a whole story as text, in Persian and in English"
	@echo "make check   what CI runs: style, types, import contracts, all tests"

demo: $(VENV)/ready
	$(RUN) -m sandbox --port $(PORT)

run: $(VENV)/ready
	$(RUN) -m bot

story: $(VENV)/ready
	@$(RUN) -m sandbox --script fa
	@$(RUN) -m sandbox --script en

test: $(VENV)/ready-dev
	$(RUN) -m pytest

check: $(VENV)/ready-dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/basedpyright
	$(RUN) -m pytest

format: $(VENV)/ready-dev
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

# The stamps hold what was installed; nothing is installed again until a requirements file changes.
$(VENV)/ready: requirements.txt
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# Needs uv; writes both files anew from pyproject.toml, with hashes and without any address of a registry.
requirements:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml --group dev -o requirements-dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -c requirements-dev.txt -o requirements.txt

clean:
	rm -rf $(VENV)
