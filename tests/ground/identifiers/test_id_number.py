"""One identity number: what is read from it, and the reason why it is refused."""

import datetime

import pytest

from leye.ground.identifiers import read_id
from leye.ground.identifiers.id_number import FAULTS, check_character
from leye.ground.refusals import Refusal

LATEST = datetime.date(2018, 12, 31)


def number(place: str = "110108", born: str = "19900307", sequence: str = "002") -> str:
    """A number with the check character that fits."""
    return f"{place}{born}{sequence}{check_character(place + born + sequence)}"


def test_the_published_example_of_the_standard_is_valid():
    read = read_id("11010519491231002X", latest=LATEST)
    assert (read.document, read.sex, read.birth_date) == ("resident", "F", datetime.date(1949, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "11010519491231002x",
        " 11010519491231002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "'11010519491231002X",
        "110105 19491231 002x\u3000",
    ],
)
def test_however_it_is_typed_the_number_is_the_same(typed):
    assert read_id(typed, latest=LATEST).text == "11010519491231002X"


@pytest.mark.parametrize(
    ("place", "document"),
    [
        ("810000", "hong_kong"),
        ("820000", "macao"),
        ("830000", "taiwan"),
        ("911156", "foreigner"),
        ("110221", "resident"),
        ("110229", "resident"),
        ("659001", "resident"),
        ("710000", "resident"),
    ],
)
def test_every_card_with_this_layout_is_read(place, document):
    assert read_id(number(place), latest=LATEST).document == document


@pytest.mark.parametrize(("sequence", "sex"), [("001", "M"), ("002", "F"), ("999", "M"), ("000", "F")])
def test_the_seventeenth_digit_tells_the_sex(sequence, sex):
    assert read_id(number(sequence=sequence), latest=LATEST).sex == sex


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (None, "id_missing"),
        ("  ", "id_missing"),
        ("110105491231002", "id_old"),
        ("1101051949123100", "id_length"),
        ("11010519491231002XX", "id_length"),
        ("1101O519491231002X", "id_characters"),
        ("X1010519491231002X", "id_characters"),
        ("11010519491231002Y", "id_characters"),
        ("一1010519491231002X", "id_characters"),
        (number("000108"), "id_place"),
        (number("160108"), "id_place"),
        (number("810100"), "id_place"),
        (number("840000"), "id_place"),
        (number(born="19900229"), "id_date"),
        (number(born="19001301"), "id_date"),
        (number(born="19900400"), "id_date"),
        (number(born="19000229"), "id_date"),
        (number(born="18790101"), "id_date"),
        (number(born="20190101"), "id_future"),
        ("110105194912310021", "id_check"),
        ("11010519491213002X", "id_check"),
    ],
)
def test_a_wrong_number_is_refused_with_its_reason(typed, code):
    with pytest.raises(Refusal) as refused:
        read_id(typed, latest=LATEST)
    assert refused.value.code == code
    assert refused.value.message == FAULTS[code]


def test_born_on_the_leap_day_is_a_real_day():
    assert read_id(number(born="20000229"), latest=LATEST).birth_date == datetime.date(2000, 2, 29)
    assert read_id(number(born="20181231"), latest=LATEST).birth_date == LATEST


def test_every_single_wrong_digit_is_noticed():
    right = number()
    wrong = [right[:at] + digit + right[at + 1 :] for at in range(18) for digit in "0123456789" if digit != right[at]]
    accepted = []
    for typed in wrong:
        try:
            accepted.append(read_id(typed, latest=LATEST).text)
        except Refusal:
            continue
    assert accepted == []


def test_the_number_does_not_show_itself_in_a_log():
    assert "19491231" not in repr(read_id("11010519491231002X", latest=LATEST))
