"""The ground: crypto, identifiers, files, clock and refusals; knows no word of the trade above it."""
