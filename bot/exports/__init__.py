"""Exports: written in a process of their own, kept as files until they are sent."""
