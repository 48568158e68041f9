"""Who is to work here: offered a role, come, and answered."""
