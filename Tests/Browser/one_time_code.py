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


used = {}


def fresh_code(secret):
    """A code not yet used and not about to run out: each opens the door only once."""
    while used.get(secret) == time.time() // 30 or time.time() % 30 > 27:
        time.sleep(0.2)
    used[secret] = time.time() // 30
    return one_time_code(secret)
