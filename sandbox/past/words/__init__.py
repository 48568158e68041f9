"""What people of the past write, in each of their languages."""
