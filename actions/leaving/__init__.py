"""How complaints end otherwise than by a yes: taken back, merged, or with a last answer that did not convince."""
