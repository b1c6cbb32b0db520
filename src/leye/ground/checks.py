"""Small checks that the database holds itself: a column takes only the words in use, a number only a range."""

from django.db import models


def one_of(name: str, **words: type[models.TextChoices]) -> models.CheckConstraint:
    """The column (named by the keyword) holds one of the words, or nothing where it may be null."""
    ((field, choices),) = words.items()
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{field}__in": list(choices.values)}),
        violation_error_message=f"{field} must be one of: {', '.join(choices.values)}.",
    )


def at_least(name: str, **lowest: int) -> models.CheckConstraint:
    """The number in the column (named by the keyword) is not below the lowest."""
    ((field, number),) = lowest.items()
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{field}__gte": number}),
        violation_error_message=f"{field} must not be below {number}.",
    )
