"""The program: settings, assembly, updates in, messages out."""
