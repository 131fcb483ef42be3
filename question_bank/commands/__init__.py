"""The groups of the command line, one file each; question_bank/cli.py puts them together."""
