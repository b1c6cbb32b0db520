"""A thing of no trade that moves through stages, in a table made for the tests; and the errands that other processes run."""

from django.db import models

from leye.ground import moves
from leye.ground.history.record import act, record
from leye.ground.moves import Move
from leye.ground.refusals import Refusal
from tests.ground.actors import ANN, BOB

CHECK = Move("errands.check", leaves=("new", "returned"), enters="checked", role="checker")
APPROVE = Move("errands.approve", leaves=("checked",), enters="approved", role="approver", not_the_one_who="errands.check")
RETURN = Move("errands.return_", leaves=("checked", "approved"), enters="returned", role="approver")
MOVES = (CHECK, APPROVE, RETURN)


class Errand(models.Model):
    """Something that is checked by one and approved by another."""

    stage = models.CharField(max_length=20, default="new")

    class Meta:
        app_label = "ground"
        managed = False

    def __str__(self) -> str:
        return f"errand {self.pk}"


def write_many(number: int, count: int) -> dict:
    """One process of several: many acts, each in a transaction of its own, some of which come to nothing."""
    written = 0
    for n in range(count):
        try:
            with act():
                record("errands.write", f"ground.errand:{number}-{n}", by=BOB, note="beside it" if n % 10 == 0 else "")
                if n % 7 == 3:
                    raise LookupError
            written += 1
        except LookupError:
            pass
    return {"written": written}


def approve(number: int, key: int) -> dict:
    """One of two who want to make the same move at once."""
    errand = Errand(pk=key, stage="checked")
    try:
        with act():
            moves.make(APPROVE, errand, by=BOB)
    except Refusal as refusal:
        return {"refused": refusal.code}
    return {"made": True}


def check(key: int) -> Errand:
    """An errand that Ann has checked."""
    errand = Errand.objects.get(pk=key)
    with act():
        moves.make(CHECK, errand, by=ANN)
    return errand
