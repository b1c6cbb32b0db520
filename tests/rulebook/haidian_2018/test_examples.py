"""Every example of every benefit comes out as its file says."""

import pytest

from leye.rulebook import shelf
from leye.rulebook.kernel.rehearse import rehearse

CASES = [pytest.param(b, c, id=f"{b.slug}-{i}") for b in shelf.all() for i, c in enumerate(b.examples)]


@pytest.mark.parametrize(("benefit", "case"), CASES)
def test_an_example_comes_out_as_its_file_says(benefit, case):
    found = rehearse(benefit, case)
    assert found.verdict == case.expect, found
    if case.expect == "yes":
        assert found.award == case.gives, found
        assert set(found.open) == set(case.open), found
    if case.expect == "unknown":
        assert set(found.missing) == set(case.asks), found
        assert found.award is None
    if case.expect == "undecided":
        assert (set(found.open), found.missing) == (set(case.open), ())
    if case.expect == "no":
        assert (found.award, found.missing) == (0, ())
