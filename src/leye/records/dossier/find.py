"""Finding the subject that somebody names: by identity number, credit code, unit code, or a row id."""

from leye.ground.refusals import Refusal
from leye.records.employers.models import Employer
from leye.records.people.reads import person_with
from leye.records.units.models import UnitYear
from leye.rulebook import shelf


def key_of(subject: str, named: str, *, year: int) -> int:
    """The row id of the subject that `named` says. Refusal where nobody is found, or the text cannot name such a subject."""
    text = named.strip()
    found: int | None = None
    if text.removeprefix("#").isdigit() and len(text) < 18 and not (subject == "unit_year" and len(text) >= 6):
        return int(text.removeprefix("#"))
    if subject == "resident":
        person = person_with(text)
        found = person.pk if person else None
    elif subject == "employer_year":
        found = Employer.objects.filter(credit_code=text.upper()).values_list("pk", flat=True).first()
    elif subject == "unit_year":
        found = UnitYear.objects.filter(unit__code=text, year=year).values_list("pk", flat=True).first()
    else:
        title = shelf.subjects()[subject].text.en.lower()
        raise Refusal("name_unfit", f"A {title} is named by its row id, such as #12; {named!r} is none.")
    if found is None:
        raise Refusal("nobody", f"No {shelf.subjects()[subject].text.en.lower()} is known under what you gave. Check the number.")
    return found
