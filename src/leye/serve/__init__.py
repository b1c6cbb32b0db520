"""Desks that serve."""
