"""Those who work here: how they come, how they speak, and what explanations they keep."""
