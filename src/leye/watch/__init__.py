"""Desks that watch."""
