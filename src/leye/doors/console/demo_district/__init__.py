"""A district that does not exist: people, employers and offices drawn by chance, the same for the same number and seed.

Nobody in it is real. Identity numbers are valid in form (110108, real days, right check characters), because the house checks them;
their sequence numbers are counted down from 999, which offices give out last, and phones begin with 129, a prefix that no network
has. Even so a number may by chance be somebody's: the data must never be matched with a real register.
"""
