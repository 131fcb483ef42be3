"""What several formats write alike: the order of options, citations, numbers, the table and the sheet of paper."""
