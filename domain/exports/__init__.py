"""Exports: lists that managers take along as a file, and by which words they ask for one."""
