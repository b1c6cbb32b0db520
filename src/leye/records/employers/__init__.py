"""Employers, hires and insured months."""
