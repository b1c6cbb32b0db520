"""The screeners: what am I, what is my firm entitled to."""
