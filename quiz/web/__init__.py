"""Requests go in, pages come out: the only folder that knows the web framework."""
