"""Screeners: asking only what is still decisive, and telling what comes of the answers."""
