"""Whether a server could listen at an address, asked before anything is built for it."""

import errno
import socket

from guide.content.problems import ContentError, Problem


def must_be_free(host: str, port: int) -> None:
    """Finds out by listening there for a moment.

    Args:
        host: a name or a number, as `mkdocs serve --dev-addr` takes it.
        port: the number after the colon.

    Raises:
        ContentError: when another program has the port, or this one may not; names the way to another.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
            listener.bind(address)
            listener.listen()
    except OSError as error:
        known = {errno.EADDRINUSE: "is taken by another program", errno.EACCES: "is not for every program"}
        told = known.get(error.errno or 0, f"cannot be used ({error.strerror})")
        other = port + 1 if 1024 <= port < 65535 else 8001
        way_out = f"choose another port: make serve PORT={other}, or mkdocs serve --dev-addr {host}:{other}"
        raise ContentError([Problem(f"{host}:{port}", "address", f"{told}; {way_out}")]) from None
