"""What is kept about one person: to be read by them, and to be erased."""
