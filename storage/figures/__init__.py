"""What reports add up: figures over many rows, read-only, and the daily counts that spare them the rows."""
