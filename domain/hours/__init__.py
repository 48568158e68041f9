"""When the business is open: its week, its holidays, and the time that counts as working time."""
