"""What customers do: start, answer, tell, choose."""
