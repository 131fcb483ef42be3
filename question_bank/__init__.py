"""From an article to an item bank: reading, facts, items, storage and exchange, without any web code."""
