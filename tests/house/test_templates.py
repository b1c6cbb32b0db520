"""Templates: each is used and each that is named exists; nothing inline that the security policy of the pages forbids."""

import ast
import re

import pytest

from tests.house.tree import ROOT, TEMPLATES, modules, templates

NAMED = re.compile(r"""{%\s*(?:extends|include)\s+["']([^"']+\.html)""")
COMPONENT = re.compile(r"<c-([a-z0-9_.-]+)")
COMMENT = re.compile(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=[\"']application/json)", re.IGNORECASE),
    "a style in the page": re.compile(r"<style\b", re.IGNORECASE),
    "a style on an element": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE),
    "a handler on an element": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "another server": re.compile(r"(?:src|href)\s*=\s*[\"']https?://(?!www\.gov\.cn|[a-z.]*bjhd\.gov\.cn)", re.IGNORECASE),
}
# Names that Django or a library looks for by itself.
LOOKED_FOR = {"400.html", "403.html", "404.html", "500.html", "403_csrf.html"}


def named_in_code() -> set[str]:
    """Templates that Python names."""
    texts = [n.value for m in modules() for n in ast.walk(m.tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return {text for text in texts if text.endswith(".html") and " " not in text}


def named_in_templates() -> set[str]:
    """Templates that templates extend, include or use as components."""
    found = set()
    for template in templates():
        text = COMMENT.sub("", template.read_text(encoding="utf-8"))
        found |= set(NAMED.findall(text))
        found |= {
            f"components/{name.replace('-', '_').replace('.', '/')}.html"
            for name in COMPONENT.findall(text)
            if name not in ("vars", "slot")
        }
    return found


def inline(text: str) -> list[str]:
    """What a template holds inline that the pages' security policy would block."""
    plain = COMMENT.sub("", text)
    return [what for what, pattern in INLINE.items() if pattern.search(plain)]


def test_every_template_is_used():
    used = named_in_code() | named_in_templates() | LOOKED_FOR
    assert [str(t.relative_to(TEMPLATES)) for t in templates() if str(t.relative_to(TEMPLATES)) not in used] == []


def test_every_template_that_is_named_exists():
    there = {str(t.relative_to(TEMPLATES)) for t in templates()}
    assert {name for name in named_in_templates() | named_in_code() if name not in there} == set()


def test_a_page_and_its_template_have_the_same_path():
    strange = []
    for module in modules("src/leye/doors/web"):
        own = "/".join(module.rooms[2:]) + ".html"
        calls = [n for n in ast.walk(module.tree) if isinstance(n, ast.FunctionDef) and n.name == "page"]
        names = {
            c.value for call in calls for c in ast.walk(call) if isinstance(c, ast.Constant) and str(c.value).endswith(".html")
        }
        strange += [f"{module.place} renders {name}" for name in names if len(names) == 1 and name != own]
    assert strange == []


def test_templates_hold_nothing_inline():
    found = {str(t.relative_to(ROOT)): inline(t.read_text(encoding="utf-8")) for t in templates()}
    assert {place: what for place, what in found.items() if what} == {}


@pytest.mark.parametrize(
    "text",
    [
        "<script>go()</script>",
        "<p style='color: red'>",
        '<a href="/" onclick="go()">',
        "<style>p {}</style>",
        '<script src="https://cdn.example.com/x.js">',
    ],
)
def test_something_inline_is_caught(text):
    assert inline(text)


def test_what_is_allowed_passes():
    assert not inline('<script src="/static/x.js" defer></script><p class="style">on time</p>')
