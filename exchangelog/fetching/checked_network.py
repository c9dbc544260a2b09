"""The network under the HTTP library: it connects to checked addresses only, and every wait ends with the deadline.

Comes in: the host and port that the library wants. Goes out: a stream to an address that `public_hosts` has looked at. As the
name is resolved here and nowhere else, there is no second look-up that could give another answer. TLS still proves the name: the
library hands it to `start_tls`.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import certifi
import httpcore

from exchangelog.fetching.deadline import Deadline
from exchangelog.fetching.public_hosts import addresses_of
from exchangelog.fetching.trouble import CannotFetch, Trouble


class CheckedNetwork(httpcore.NetworkBackend):
    """Connects to what it has checked."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self.deadline = deadline
        self.allow_private = allow_private
        self.system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers. Raises CannotFetch where one of them is not public."""
        trouble: Exception = httpcore.ConnectError("no address")
        for address in addresses_of(host, port, allow_private=self.allow_private):
            seconds = self.deadline.at_most(timeout)
            try:
                stream = self.system.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                trouble = error
            else:
                return TimedStream(stream, self.deadline, host)
        raise trouble


class TimedStream(httpcore.NetworkStream):
    """A stream whose every wait ends with the deadline of the whole fetch; a byte a second does not prolong it."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline, host: str) -> None:
        self.stream = stream
        self.deadline = deadline
        self.host = host

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is. Raises OutOfTime."""
        try:
            return self.stream.read(max_bytes, self.deadline.at_most(timeout))
        except httpcore.ReadTimeout:
            # This raises OutOfTime where it was the end of the whole fetch that cut the wait short.
            self.deadline.at_most(None)
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it. Raises OutOfTime."""
        self.stream.write(buffer, self.deadline.at_most(timeout))

    def close(self) -> None:
        """End the connection."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go over to TLS. Raises CannotFetch where the server cannot prove that it is the one of this name."""
        try:
            stream = self.stream.start_tls(ssl_context, server_hostname, self.deadline.at_most(timeout))
        except httpcore.ConnectError as error:
            cause = error.__cause__ or error.__context__
            if isinstance(cause, ssl.SSLCertVerificationError):
                reason = f"its certificate does not hold: {cause.verify_message.rstrip('.')}"
                raise CannotFetch(Trouble.UNUSABLE, self.host, reason) from None
            if isinstance(cause, ssl.SSLError):
                reason = f"no secure connection comes about ({cause.reason or 'TLS'})"
                raise CannotFetch(Trouble.FAILED, self.host, reason) from None
            raise
        return TimedStream(stream, self.deadline, self.host)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as the library has it
        """Hand over what the library asks of the stream below."""
        return self.stream.get_extra_info(info)


def trusted_authorities() -> ssl.SSLContext:
    """Give the authorities whose certificates count: the system's, and Mozilla's for systems that have none at hand."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
