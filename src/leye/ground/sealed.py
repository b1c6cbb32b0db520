"""Two columns for secrets: the sealed text and the blind index to find it by; neither ever holds the text itself."""

from django.core.exceptions import ValidationError
from django.db import models

from leye.ground import crypto


class SealedField(models.BinaryField):
    """Sealed bytes. Reading gives sealed bytes too: opening is an act of its own (`reveal`), so no page shows it by chance."""

    description = "A text sealed for its row"

    def get_prep_value(self, value):
        """Only sealed values reach the database; a plain text is a bug and stops here."""
        if value is not None and (not isinstance(value, bytes | memoryview) or len(value) < crypto.OVERHEAD):
            raise ValidationError(f"{self.model.__name__}.{self.name} takes sealed values only: seal the text first")
        return super().get_prep_value(value)

    def from_db_value(self, value, expression, connection):
        """Plain bytes on both engines (psycopg hands a memoryview)."""
        return None if value is None else bytes(value)


class BlindIndexField(models.BinaryField):
    """The keyed fingerprint of a normalised value: equal values are found, and nobody without the key can try values."""

    description = "A blind index"

    def __init__(self, *args, **options):
        options["max_length"] = crypto.INDEX_LENGTH
        super().__init__(*args, **options)

    def deconstruct(self):
        """The length is the field's own affair."""
        name, path, args, options = super().deconstruct()
        del options["max_length"]
        return name, path, args, options

    def from_db_value(self, value, expression, connection):
        """Plain bytes on both engines."""
        return None if value is None else bytes(value)


def column_of(model: type[models.Model], field: str) -> str:
    """The name that a sealed column is bound to: table.column."""
    return f"{model._meta.db_table}.{model._meta.get_field(field).column}"


def seal_for(model: type[models.Model], field: str, *, value: str | None, row: int) -> bytes | None:
    """Seal one text for a column of a row whose id is already known (`bulk.next_ids`)."""
    return None if value is None else crypto.seal(value, column=column_of(model, field), row=row)


def reveal(row: models.Model, field: str) -> str | None:
    """Open one sealed column of one row; raises SealBrokenError when it was tampered with."""
    sealed = getattr(row, field)
    return None if sealed is None else crypto.reveal(sealed, column=column_of(type(row), field), row=row.pk)
