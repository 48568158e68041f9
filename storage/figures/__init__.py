"""What reports add up: figures over many rows, read-only, and the counts that spare them the rows."""
