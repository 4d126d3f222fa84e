# One command for each habit. What CI runs (.ci/run) stands here too.

code := src tests benchmarks tools
core := tests/course tests/learner tests/study tests/system
# Where a test and what it tests are one process, pytest-testmon sees what was run.
watched := tests/cli tests/content tests/plain tests/tui tests/messages tests/test_architecture.py tests/test_rooms.py

.PHONY: help venv run test quick soak lint types contracts check rooms rules man fields review schemas messages screenshots bench build clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

venv: ## set up .venv with all that working on the program needs
	python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[dev]'

run: ## start the app
	.venv/bin/allyship

test: ## run every test
	.venv/bin/python -m pytest

quick: ## run the tests of the core, and of the rest what a change touches; the first time, all of it
	.venv/bin/python -m pytest $(core)
	.venv/bin/python -m pytest --testmon $(watched)

soak: ## try random keys, clicks and bytes for an hour or two
	.venv/bin/python -m pytest tests/soak tests/study/library --soak -n 2

lint: ## look for mistakes, and at the form of the code
	.venv/bin/ruff check $(code)
	.venv/bin/ruff format --check $(code)

types: ## check the types
	.venv/bin/mypy --strict src

contracts: ## check which part may import which
	.venv/bin/lint-imports

check: lint types contracts test ## lint, types, contracts and tests: what CI runs

rooms: ## draw the rooms of the source into CONTRIBUTING.md again
	.venv/bin/python tools/rooms.py

rules: ## write the pages of the rules of `allyship check` from their docstrings
	.venv/bin/python tools/rules.py

man: ## write the man page from the parser again
	.venv/bin/python tools/man.py

review: ## write who has read what, content/REVIEW.md, from the lessons again
	.venv/bin/python tools/review.py

fields: ## write the keys of each kind of lesson, docs/fields.md, from the records again
	.venv/bin/python tools/fields.py

schemas: ## write the schemas of the files of a pack, from the records of lessons, again
	.venv/bin/python tools/schemas.py

messages: ## write what translators work from, and how languages write dates, from the sources
	.venv/bin/python tests/messages/template.py
	.venv/bin/python tests/messages/formats.py
	.venv/bin/ruff format -q src/allyship_tui/messages/cldr

screenshots: ## draw the pictures of the README again
	.venv/bin/python tests/tui/draw.py

bench: ## measure how soon the first picture is there, also after a year, and a command answers
	.venv/bin/python benchmarks/start.py
	.venv/bin/python benchmarks/year.py
	.venv/bin/python benchmarks/many.py
	.venv/bin/python benchmarks/commands.py
	.venv/bin/python benchmarks/check.py
	.venv/bin/python benchmarks/search.py
	.venv/bin/python benchmarks/glossary.py

build: ## build the wheel into dist/
	.venv/bin/pip wheel -q --no-deps --no-build-isolation -w dist .

clean: ## remove what was built or cached; the virtual environment stays
	rm -rf build dist .testmondata* .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find $(code) -name __pycache__ -type d -prune -exec rm -rf {} +
