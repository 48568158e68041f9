"""What only those who work here are told: the rows of it."""
