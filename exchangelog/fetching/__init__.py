"""Fetching: one page of the web, with everything bounded that a foreign server decides on.

Comes in: an address. Goes out: `Fetched`, or `CannotFetch` with one line that says why not. The steps, each in its file:

1. `web_address`: only http and https, in the characters that may go over the wire (RFC 3986, RFC 5890).
2. `public_hosts`, `checked_network`: every address that the name stands for is public, and the connection goes to the very
   address that was checked, so that a name which changes its meaning in between (DNS rebinding) gains nothing.
3. `body`: at most 10 MB, unpacked as well as packed.
4. `page`: redirects are followed here, one by one, so that each is checked like the first address and recorded.

`crawler` adds what a program owes to servers that a person does not: robots.txt, one request at a time, patience.
"""
