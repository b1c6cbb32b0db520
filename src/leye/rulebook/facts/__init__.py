"""The vocabulary: every fact that a rule may speak of."""
