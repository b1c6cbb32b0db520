"""What this room says when it may not act."""

from leye.ground.refusals import Sentences

TELL = Sentences(
    employer_known="The credit code {credit_code} is on the register already. Look the employer up and change what is new.",
)
