"""Digests: chosen by buttons, made of the figures that commands show, said once, and watched until they are seen."""
