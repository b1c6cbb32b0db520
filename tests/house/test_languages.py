"""Two languages: every screen word is marked for translation and has its English in the catalogue."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

from tests.house.tree import PACKAGE, ROOT, Module, module_of, modules, templates

CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
CHINESE = re.compile(r"[\u3400-\u9fff]")
NO_SCREEN_WORDS = {
    "src/leye/doors/web/drawing/district.py": "names of places, which are not translated",
    "src/leye/doors/web/public/design.py": "names of places in a sample drawing",
    "src/leye/doors/web/screening/hire_layout.py": "headings and values as offices write them in lists, read and not shown",
    "src/leye/doors/web/public/everyday.py": "words that people type into the search, never shown",
    "src/leye/doors/web/screening/answers.py": "what people write behind a sum, read and not shown",
    "src/leye/doors/web/wording.py": "how a date is written in Chinese, beside how it is in English",
}
MARKED = {"gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "gettext_noop", "_", "Text", "T"}
STRING = r"u?('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
CALL = re.compile(rf"(?:gettext|_)\(\s*{STRING}(?:\s*,\s*{STRING})?")
PLACES = re.compile(r"%\((\w+)\)[sd]")
TAGS = re.compile(
    r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}|{%\s*comment\b.*?{%\s*endcomment\s*%}|{%.*?%}|{#.*?#}|<!--.*?-->",
    re.DOTALL,
)


def words_of_template(text: str) -> set[str]:
    """What a template asks the catalogue for, as Django's own extraction sees it."""
    return {ast.literal_eval(word) for found in CALL.findall(templatize(text)) for word in found if word}


def words_of_module(module: Module) -> set[str]:
    """What a module asks the catalogue for: literals handed to gettext and its kin."""
    calls = [n for n in ast.walk(module.tree) if isinstance(n, ast.Call) and ast.unparse(n.func) in MARKED - {"Text", "T"}]
    return {a.value for c in calls for a in c.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}


def unmarked_in_template(text: str) -> list[str]:
    """Lines with Chinese outside a translation tag; a language's own name (`lang="zh-…"`) stays as it is."""
    plain = TAGS.sub(lambda tag: "\n" * tag.group().count("\n"), text)
    return [line.strip() for line in plain.splitlines() if CHINESE.search(line) and 'lang="zh' not in line]


def unmarked_in_module(module: Module) -> list[str]:
    """Chinese literals that are neither marked for translation nor the policy's own Text; docstrings apart."""
    marked = {
        id(a) for n in ast.walk(module.tree) if isinstance(n, ast.Call) and ast.unparse(n.func) in MARKED for a in ast.walk(n)
    }
    said = {id(n.value) for n in ast.walk(module.tree) if isinstance(n, ast.Expr)}
    texts = [n for n in ast.walk(module.tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return [f"{module.place}:{n.lineno} {n.value}" for n in texts if CHINESE.search(n.value) and id(n) not in marked | said]


def catalogue() -> dict[str, polib.POEntry]:
    """The English catalogue by its Chinese words."""
    return {entry.msgid: entry for entry in polib.pofile(str(CATALOGUE)) if not entry.obsolete}


def asked_for() -> dict[str, str]:
    """Every screen word, and one place that asks for it."""
    found = {w: str(t.relative_to(ROOT)) for t in templates() for w in words_of_template(t.read_text(encoding="utf-8"))}
    return found | {word: module.place for module in modules("src/leye/doors") for word in words_of_module(module)}


def test_every_screen_word_has_its_english():
    english = catalogue() if CATALOGUE.exists() else {}
    plural = {entry.msgid_plural for entry in english.values() if entry.msgid_plural}
    missing = {w: place for w, place in asked_for().items() if w not in plural and not (w in english and english[w].translated())}
    assert missing == {}


def test_english_words_are_english_and_keep_their_places():
    entries = catalogue().values() if CATALOGUE.exists() else []
    said = [(e, english) for e in entries for english in (e.msgstr_plural.values() if e.msgid_plural else [e.msgstr])]
    assert [english for _, english in said if CHINESE.search(english)] == []
    assert [e.msgid for e, english in said if set(PLACES.findall(english)) - set(PLACES.findall(e.msgid))] == []


def test_templates_say_nothing_past_the_catalogue():
    found = {str(t.relative_to(ROOT)): unmarked_in_template(t.read_text(encoding="utf-8")) for t in templates()}
    assert {place: lines for place, lines in found.items() if lines} == {}


def test_pages_say_nothing_past_the_catalogue():
    pages = [m for m in modules("src/leye/doors/web") if m.place not in NO_SCREEN_WORDS]
    assert [place for m in pages for place in unmarked_in_module(m)] == []


def test_a_reason_is_given_only_where_it_is_needed():
    assert set(NO_SCREEN_WORDS) - {m.place for m in modules("src/leye/doors/web") if unmarked_in_module(m)} == set()


@pytest.mark.parametrize("text", ["<p>提交</p>", '<p title="提交"></p>', '{% translate "提交" %} 申请'])
def test_an_unmarked_word_in_a_template_is_caught(text):
    assert unmarked_in_template(text)


def test_marked_words_are_found():
    assert words_of_template('{% load i18n %}{% translate "提交" %}') == {"提交"}
    assert words_of_template("{% load i18n %}{% blocktranslate %}共 {{ n }} 项{% endblocktranslate %}") == {"共 %(n)s 项"}
    assert words_of_module(module_of("x = gettext('提交')")) == {"提交"}
    assert not unmarked_in_template('{% translate "提交" %}')
    assert unmarked_in_module(module_of("x = {'a': '提交'}"))
    assert Path(CATALOGUE).name == "django.po"
