"""Small checks that the database holds itself: a column takes only the words in use, a number only a range."""

from django.db import models


def one_of(name: str, field: str, words: type[models.TextChoices]) -> models.CheckConstraint:
    """The column holds one of the words, or nothing where it may be null."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{field}__in": list(words.values)}),
        violation_error_message=f"{field} must be one of: {', '.join(words.values)}.",
    )


def at_least(name: str, field: str, lowest: int) -> models.CheckConstraint:
    """The number is not below the lowest."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{field}__gte": lowest}),
        violation_error_message=f"{field} must not be below {lowest}.",
    )
