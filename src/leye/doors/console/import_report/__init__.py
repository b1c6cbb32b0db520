"""How the console tells of an import: the table found, its progress, a preview, the sums."""
