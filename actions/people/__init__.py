"""Who is there: greeted, with their choices, roles and rights."""
