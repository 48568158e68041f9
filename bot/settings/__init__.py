"""What the program is told from outside, read and checked before it begins."""
