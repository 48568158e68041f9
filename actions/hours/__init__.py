"""The hours of the business: what they are, and how an owner changes them."""
