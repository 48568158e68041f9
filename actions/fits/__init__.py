"""Whom not to pursue: what managers say of those who have gone."""
