"""Measurements: the rulebook beside OpenFisca, and beside the floor of merely reading and writing."""
