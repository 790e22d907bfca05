"""The six digits of an authenticator (RFC 6238, SHA-1, 30 seconds)."""

import base64
import hashlib
import hmac
import struct
import time


def one_time_code(secret, moment=None):
    """The code that this secret (base32, as printed on the slip) gives at this moment."""
    step = int((time.time() if moment is None else moment) // 30)
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    number = struct.unpack_from(">I", digest, digest[-1] & 15)[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def wait_for_fresh_code():
    """A code about to run out would be wrong when it arrives: waits for the next one."""
    left = 30 - time.time() % 30
    if left < 3:
        time.sleep(left + 0.2)
