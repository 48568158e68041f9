"""What people send beside their words."""
