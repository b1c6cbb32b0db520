"""The tokens: every pair of colours that pages use reads at 4.5 to 1 or better, in every look, and values stand nowhere else."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[3] / "src/leye/static/css"
SHEET = (CSS / "tokens.css").read_text(encoding="utf-8")
LOOKS = {
    "light": r":root \{(.*?)\n\}",
    "dark by the system": r"html:not\(\[data-look\]\) \{(.*?)\n  \}",
    "dark": r'html\[data-look="dark"\] \{(.*?)\n\}',
    "contrast": r'html\[data-look="contrast"\] \{(.*?)\n\}',
}
TONES = ("yes", "no", "unknown", "undecided", "brand", "accent")
PAIRS = [
    *[(text, back) for text in ("ink", "muted", "brand", "brand-hover") for back in ("ground", "surface", "sunken", "brand-tint")],
    *[(tone, back) for tone in TONES for back in ("surface", "ground", f"{tone}-tint")],
    *[("ink", f"{tone}-tint") for tone in TONES],
    *[("muted", f"{tone}-tint") for tone in TONES],
    ("on-brand", "brand"), ("on-brand", "brand-hover"), ("on-accent", "accent"),
]  # fmt: skip


def tokens(look: str) -> dict[str, str]:
    """Colours of one look; a look overrides the light set."""
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", re.search(LOOKS["light"], SHEET, re.S)[1]))
    return found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", re.search(LOOKS[look], SHEET, re.S)[1]))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_text_reads_on_its_ground(look, pair):
    colours = tokens(look)
    assert contrast(colours[pair[0]], colours[pair[1]]) >= 4.5


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("ground", ["surface", "ground"])
def test_edges_of_fields_and_the_focus_ring_are_seen(look, ground):
    colours = tokens(look)
    assert contrast(colours["edge"], colours[ground]) >= 3
    assert contrast(colours["focus"], colours[ground]) >= 3


def test_the_contrast_of_black_on_white_is_known():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_both_dark_sets_are_the_same():
    assert tokens("dark") == tokens("dark by the system")


@pytest.mark.parametrize("sheet", sorted(p.name for p in CSS.glob("*.css") if p.name not in ("tokens.css", "print.css")))
def test_colours_stand_in_the_tokens_alone(sheet):
    text = re.sub(r"/\*.*?\*/", "", (CSS / sheet).read_text(encoding="utf-8"), flags=re.S)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])|rgba?\(", text) == []


def test_every_name_that_a_sheet_uses_is_defined():
    defined = set(re.findall(r"--([a-z0-9-]+):", SHEET)) | {"tone", "tone-tint"}
    used = {name for sheet in CSS.glob("*.css") for name in re.findall(r"var\(--([a-z0-9-]+)", sheet.read_text(encoding="utf-8"))}
    assert used - defined == set()
