"""Silence: from whom we hear, who has fallen silent against their own rhythm, and why customers leave."""
