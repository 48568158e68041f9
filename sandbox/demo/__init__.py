"""The demo: a shop, customers and an owner on one page, around the unmodified bot."""
