"""Identity numbers and credit codes: normal form, validity with a reason, and what an identity number itself says."""

from leye.ground.identifiers.credit_code import read_credit_code, read_credit_codes
from leye.ground.identifiers.id_number import IdNumber, read_id
from leye.ground.identifiers.id_numbers import read_ids
from leye.ground.identifiers.normal import normal
from leye.ground.identifiers.phone import normal_phone

__all__ = ["IdNumber", "normal", "normal_phone", "read_credit_code", "read_credit_codes", "read_id", "read_ids"]
