"""The rules of the house: every file of ours holds each of them, and a bad example breaks it."""

import ast
import re

import pytest

from tests.house import CODE, OUR_WORDS, ROOT, Source, imported, named, places

# What is over 250 lines, or takes more than four things by their place, and why.
LONG_FILES: dict[str, str] = {}
MANY_PLACES = {
    "disrupt/page.py:_dated": "its caller has all five at hand",
    "orders/actions.py:happen": "what happened, when, and to which order by which law",
    "orders/lines.py:vary_condition": "which line of which order, to what, and when",
    "disrupt/store/slots.py:new_slot": "the five things that a slot is made of",
    "disrupt/store/store.py:__init__": "the five things that an opened register is made of",
    "disrupt/store/unlock.py:open_with": "the five things that a register is opened with",
    "disrupt/store/unlock.py:_knocked": "its callers have all five at hand",
}
WRITERS = (
    r"disrupt/(edit|officers|workspace|store/(make|store|unlock))\.py"
    r"|orders/(intake|actions|keeping|alerts/acts|forum/(laying|series))\.py"
)
FILE_MAKERS = r"disrupt/settings\.py|disrupt/store/.+|reports/(deliver|ways)\.py"
# Each is slow to import and seldom needed.
LATE_IMPORTS = {
    "disrupt/sheets/read.py": {"openpyxl", "openpyxl.utils.exceptions"},
    "disrupt/store/unlock.py": {"disrupt.store"},
    "ui/command.py": {"ui"},
    "ui/due_asked.py": {"reports"},
    "ui/report_asked.py": {"reports"},
    "ui/first_run_asked.py": {"reports.recovery_sheet"},
    "ui/commands.py": {"reports.recovery_sheet"},
    "ui/meeting_papers.py": {"reports.forum", "reports.packs"},
    "ui/own_papers.py": {"reports.own"},
    "ui/pack_asked.py": {
        "reports.packs.issuing",
        "reports.packs.paper_value",
        "reports.packs.reprint",
    },
    "ui/pack_work.py": {
        *("reports.packs", "reports.packs.drawn", "reports.packs.kept"),
        *("reports.packs.paper_value", "reports.packs.stamp"),
    },
    "ui/papers.py": {"reports", "reports.forum"},
    "ui/strength.py": {"zxcvbn"},
}
MAKE = ("write_bytes", "write_text", "write_whole", "touch", "fdopen", "copyfile", "copy2")
TO_WRITE = r"[rbt]*[wax+][rbt+]*|O_(WRONLY|RDWR|CREAT|APPEND|TRUNC)"
SQL = r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|VACUUM|WITH)\s"
POWERS = {path.stem for path in (ROOT / "resources/catalogue").glob("*.toml")}
SECTION = r"\bss?\.\s?\d+"
# Words that are also the name of a power, and what they mean here.
NO_POWER: dict[str, set[str]] = {}
AMERICAN = (
    r"\b(?=\w[a-z])(?i:colors?|gray|centers?|behaviors?|favorites?|labor|neighbors?|defense|offenses?"
    r"|canceled|labeled|traveled|catalogs?|fulfill|(organ|author|recogn|normal|summar|minim"
    r"|maxim|initial|categor|emphas|apolog|anal)[iy]z(e[sd]?|ing|ation))\b"
)
MACHINE = r"/(root|home|work|tmp|Users|mnt)/|\b[A-Z]:\\\w"


def long_functions(source):
    return [f.name for f in source.functions() if f.end_lineno - f.lineno >= 50]


def many_places(source):
    crowded = [f"{source.name}:{f.name}" for f in source.functions() if len(places(f)) > 4]
    return [name for name in crowded if name not in MANY_PLACES]


def asks_which_power(source):
    asked = [side for each in source.each(ast.Compare) for side in (each.left, *each.comparators)]
    asked += [each.subject for each in source.each(ast.Match)]
    return {named(each) for each in asked} & {"order_type", "power"}


def names_a_power(source):
    texts = {each.value for each in source.each(ast.Constant) if isinstance(each.value, str)}
    return sorted(texts & POWERS - NO_POWER.get(source.name, set()))


def cites_the_law(source):
    return source.says(SECTION)


def makes_files(source):
    said = [named(node) for call in source.calls("open") for node in ast.walk(call)]
    opened = [word for word in said if re.fullmatch(TO_WRITE, word)]
    return [] if source.lies_in(FILE_MAKERS) else [*opened, *source.calls(*MAKE)]


def imports_late(source):
    inside = [node for function in source.functions() for node in ast.walk(function)]
    return imported(inside) - LATE_IMPORTS.get(source.name, set())


def speaks_sql(source):
    return [] if source.lies_in("disrupt/store/.+") else source.says(SQL)


def begins_writing(source):
    return [] if source.lies_in(WRITERS) else source.calls("writing", "writing_in_sight")


def prints(source):
    return [] if source.lies_in("ui/.+") else source.calls("print")


def is_long(source):
    return source.text.count("\n") > (400 if source.name in LONG_FILES else 250)


def chance_or_sleep(source):
    whole = imported(source.each(ast.Import, ast.ImportFrom))
    return [*(whole & {"random"}), *source.calls("sleep")]


def says_nothing_of_itself(source):
    return not ast.get_docstring(*source.each(ast.Module))


def american(source):
    return source.says(AMERICAN) if source.name.endswith(".py") else source.has(AMERICAN)


# What breaks each rule, and a bad example of it.
IN_CODE = {
    "files are short": (is_long, "\n" * 251),
    "functions are short": (long_functions, "def bad():\n" + "    pass\n" * 50),
    "few things are told by their place": (many_places, "def bad(self, a, b, c, d, e): ..."),
    "few begin to write": (begins_writing, "with store.writing('x') as session: ..."),
    "only the command line prints": (prints, "print('x')"),
    "no code asks which power it is": (asks_which_power, "x = order.power in ('a', 'b')"),
    "nor which type of order": (asks_which_power, "if 'a' == order_type: ..."),
    "nor case by case": (asks_which_power, "match order.power:\n    case 'a': ..."),
    "no code names a power": (names_a_power, "x = {'closure-notice': 1}"),
    "no code cites the law": (cites_the_law, "x = 'within 14 days, s.61(2)'"),
    "few make files": (makes_files, "path.write_text('x')"),
    "few open files to write": (makes_files, "with path.open('w') as file: ..."),
    "few open files to add": (makes_files, "open(path, mode='ab')"),
    "few open files by number": (makes_files, "os.open(path, os.O_RDONLY | os.O_CREAT)"),
    "only the store speaks SQL": (speaks_sql, "x = 'SELECT * FROM person'"),
    "every file says what it is for": (
        lambda s: not ast.get_docstring(*s.each(ast.Module)),
        "x = 1",
    ),
    "imports stand at the head": (imports_late, "def bad():\n    from time import monotonic"),
    "nothing is left to chance": (chance_or_sleep, "import random"),
    "nothing sleeps": (chance_or_sleep, "time.sleep(1)"),
}
IN_WORDS = {
    "nobody is called underage": (lambda s: s.has("(?i)under-?age"), "an underage girl"),
    "nothing points to the network": (lambda s: s.has("(?i)https?://"), "see http://example.test"),
    "no machine is named": (lambda s: s.has(MACHINE), "kept in /home/anna/x"),
    "nor a machine with letters": (lambda s: s.has(MACHINE), "kept in C:\\Users"),
    "words are British": (american, "x = 'The color of the car'"),
    "so are their endings": (american, "x = 'An organized group'"),
}
RULES = [(CODE, *rule) for rule in IN_CODE.values()]
RULES += [([*CODE, *OUR_WORDS], *rule) for rule in IN_WORDS.values()]
NAMES = [*IN_CODE, *(f"{name}, in words" for name in IN_WORDS)]


@pytest.mark.parametrize(("sources", "broken", "bad"), RULES, ids=NAMES)
def test_every_file_holds_the_rule(sources, broken, bad):
    assert {source.name: found for source in sources if (found := broken(source))} == {}


@pytest.mark.parametrize(("sources", "broken", "bad"), RULES, ids=NAMES)
def test_a_bad_example_breaks_the_rule(sources, broken, bad):
    assert broken(Source("orders/bad.py", bad))


FORM = ("fields", "editors", "form", "table", "detail")


def test_what_draws_every_page_stays_small():
    lines = [each.text.count("\n") for each in CODE if each.name.split("/")[-1][:-3] in FORM]
    assert len(lines) == len(FORM)
    assert sum(lines) <= 900


def test_there_is_something_to_hold_to():
    assert len(CODE) > 50
    assert len(OUR_WORDS) > 10


@pytest.mark.parametrize("name", [*LONG_FILES, *LATE_IMPORTS, *MANY_PLACES])
def test_an_exception_is_of_something_that_is_there(name):
    path, _, function = name.partition(":")
    (source,) = [each for each in CODE if each.name == path]
    assert function in ("", *(each.name for each in source.functions()))
