"""Drawings as figures for the templates: they hold the shapes, these modules only the geometry."""
