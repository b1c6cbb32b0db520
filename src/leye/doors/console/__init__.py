"""The console: one module per command; the module's name is the command's."""
