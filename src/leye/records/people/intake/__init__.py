"""How office tables about people are read: their columns, the words in them, and how periods are laid beside those on record."""
