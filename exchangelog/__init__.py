"""Exchange Log: a static site generator for a fact-checked log of prisoner exchanges."""
