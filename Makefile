# Two commands do all their own set-up: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARE := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)

.PHONY: run test interface check-style check-types check-imports check-tests check-window screenshots bundle desktop-entry clean

run: $(VENV)/.run-ready
	@.ci/system-packages run
	$(BIN)/diptych --sample

test: $(VENV)/.test-ready
	@.ci/system-packages test
	$(MAKE) --no-print-directory check-style check-types check-imports check-tests check-window

check-style:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

check-types:
	$(BIN)/mypy

check-imports:
	$(BIN)/lint-imports

check-tests:
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n auto --dist worksteal -m "not xvfb" --cov --cov-report=term:skip-covered

check-window:
	QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" $(BIN)/pytest -m xvfb

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test-ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.run-ready

interface: # brings the interface's translations up to date with its code; then fill in what is unfinished
	$(BIN)/pyside6-lupdate desktop/*.py $$(grep -rl 'import .*\btr\b' nlp) -no-obsolete -locations none -source-language en \
		-ts resources/interface/diptych_ru.ts resources/interface/diptych_uk.ts
	$(BIN)/pyside6-lrelease resources/interface/*.ts

screenshots: $(VENV)/.test-ready # the main states in all languages and themes, at 1x and 2x
	$(BIN)/python -m tests.screenshots --out build/screenshots

$(VENV)/.bundle-ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[bundle]'
	@touch $@ $(VENV)/.run-ready

bundle: $(VENV)/.bundle-ready # a folder that runs without Python, and how large it is and how fast it starts
	$(BIN)/pyinstaller --noconfirm --log-level WARN --workpath build/pyinstaller resources/bundle/diptych.spec
	$(BIN)/python resources/bundle/try.py dist/diptych $(TRY)

desktop-entry: # lets this user's desktop open articles with Diptych from this folder
	mkdir -p $(SHARE)/applications $(SHARE)/icons/hicolor/scalable/apps
	cp resources/icons/diptych.svg $(SHARE)/icons/hicolor/scalable/apps/
	sed 's|^Exec=diptych|Exec="$(abspath $(BIN))/diptych"|' resources/diptych.desktop > $(SHARE)/applications/diptych.desktop

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage build dist
