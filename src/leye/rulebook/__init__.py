"""The rulebook: the policy as data, with its readers. Pure Python."""
