"""Pelican's side of `make bench --peers`: a page for each entry, an index, a feed of the newest."""

SITENAME = "The Made Log"
SITEURL = "https://log.test"
PATH = "content"
ARTICLE_PATHS = ["entries"]
OUTPUT_PATH = "site"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_CATEGORY = "entries"
ARTICLE_URL = "entries/{slug}/"
ARTICLE_SAVE_AS = "entries/{slug}/index.html"
SLUGIFY_SOURCE = "basename"
DIRECT_TEMPLATES = ["index"]
DEFAULT_PAGINATION = False
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
