"""Leye: a district's public employment and entrepreneurship service platform."""
