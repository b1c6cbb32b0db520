"""What this room says when it may not act; never with an identity number in it."""

from leye.ground.refusals import Sentences

TELL = Sentences(
    person_known="A person with this identity number is on the register already. Look the person up and change what is new.",
    status_words="{kind} has no {strangers}. Use the words of the template.",
    numbers_wrong="{count} identity numbers of this load are not valid, so none of its people was written. Check the source.",
    status_absent="Nothing of this kind ({kind}) stands for the person on the day before {on}, so nothing can end. Check the day.",
)
