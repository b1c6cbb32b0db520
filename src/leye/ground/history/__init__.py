"""Who did what to what, when, why, from where to where: one table that only grows, each entry chained to the one before."""
