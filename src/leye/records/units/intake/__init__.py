"""What office tables say of places and of themselves: which unit words mean, whose word a row is, as of which day."""
