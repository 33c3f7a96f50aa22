"""How the shipped models were made. Never imported at run time."""
