"""Lives: what somebody does from moment to moment, customers, staff, and both about one complaint."""
