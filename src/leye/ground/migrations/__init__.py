"""The tables of the ground."""
