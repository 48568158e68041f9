"""What staff do: read, take, explain, ask, close, register."""
