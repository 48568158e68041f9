"""How messages go out: when, in which order, and what is made of a refusal; `bot.messenger` puts it together."""
