"""Words to values and values to words: each topic's parse and format functions side by side."""
