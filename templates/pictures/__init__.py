"""Pictures: drawn as SVG from the same words, and codes that cameras read."""

from pathlib import Path

FONTS = tuple(sorted((Path(__file__).parents[1] / "fonts").glob("*.ttf")))
"""Vazirmatn, the family "Vazirmatn" of pictures: it has Persian and Latin letters, and joins the former."""
