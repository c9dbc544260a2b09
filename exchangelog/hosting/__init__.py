"""What is written for the host that serves the site: `_headers` for hosts that read it, and whom to tell of a hole (`security.txt`).

Comes in: details of the site. Goes out: bytes. No text of the content is taken into a header; an address of site.yaml is percent-encoded.
"""
