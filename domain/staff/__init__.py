"""Those who work here: what they owe, and who of them sees to it."""
