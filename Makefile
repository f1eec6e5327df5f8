# Two commands on a fresh machine: `make demo` and `make test`. Each makes its own virtual environment first.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test check bench fuzz clean

demo: $(VENV)/ready-demo
	$(BIN)/variorum report seeds

test: $(VENV)/ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2

bench: $(VENV)/ready-test
	$(BIN)/python -m pytest tests/bench -m bench --benchmark-only

# Two minutes for each target; FUZZ_SECONDS=20 for a short look.
FUZZ_SECONDS ?= 120
FUZZ_READERS = text html docx docx-body pdf table json manifest sentences
FUZZ_VALUES = quantities dates names articles stories
fuzz: $(VENV)/ready-test
	$(BIN)/python -m pip install --quiet atheris
	for target in $(FUZZ_READERS); do $(BIN)/python tools/fuzz_readers.py $$target $(FUZZ_SECONDS) || exit 1; done
	for target in $(FUZZ_VALUES); do $(BIN)/python tools/fuzz_values.py $$target $(FUZZ_SECONDS) || exit 1; done

$(VENV)/ready-demo: setup.cfg pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[parser,web,office]'
	touch $@

$(VENV)/ready-test: setup.cfg pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[parser,web,office,test]'
	touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info
