"""The nine benefits of residents as an OpenFisca country package, with unknown coded by hand, for comparison only."""

from pathlib import Path

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from bench.openfisca_haidian.codes import Code
from bench.openfisca_haidian.entities import Person

PLACE = Path(__file__).parent


class CountryTaxBenefitSystem(TaxBenefitSystem):
    """The system that a simulation is built on; `narrow` keeps codes in one byte, which OpenFisca does not offer itself."""

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__([Person])
        Code.narrow = narrow
        self.add_variables_from_directory(str(PLACE / "variables"))
        self.load_parameters(str(PLACE / "parameters"))
