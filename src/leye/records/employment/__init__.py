"""Where people and employers meet: spells of work, hires, insured months, ownership, loans."""
