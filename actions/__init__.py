"""Verbs: all that the product can do; each loads, decides, keeps and says."""
