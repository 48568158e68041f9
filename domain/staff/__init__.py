"""Those who work here: how they come, what they owe, and who of them sees to it."""
