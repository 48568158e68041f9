"""The shop's own software knocks: it reports purchases over HTTP."""
