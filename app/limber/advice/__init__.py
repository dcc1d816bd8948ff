"""What to change next time, and why: a pure function of the history and a rule file.

The rules are those of `data/rules/progression.json`; each is one small function.
"""
