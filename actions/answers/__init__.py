"""What people answer to what they were asked, and who takes it."""
