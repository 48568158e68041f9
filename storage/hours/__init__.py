"""When the business is open, and the clocks of the answers that it owes: the rows of both."""
