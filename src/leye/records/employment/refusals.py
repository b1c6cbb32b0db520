"""What this room says when it may not act."""

from leye.ground.refusals import Sentences

TELL = Sentences(
    hire_before_birth="The hire on {hired_on} lies before the person's birth. Check the day and the identity number.",
    hire_order="The person left on {left_on}, which is not after the hire on {hired_on}. Check the two days.",
    hire_left_and_still="The person left on {left_on} and is said to be still employed. Only one of the two can be true.",
)
