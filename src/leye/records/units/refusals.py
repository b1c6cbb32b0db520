"""What this room says when it may not act."""

from leye.ground.refusals import Sentences

TELL = Sentences(
    unit_ended="{unit} ended on {until} already, so nothing can follow it a second time. Correct that day first.",
    unit_not_yet="{units} does not exist on {on} yet, so it cannot take over. Found it first, or choose a later day.",
)
