package org.packseal.crypto.trust;

import java.io.IOException;

/** The lock on a state is held by somebody else for longer than any update takes. */
final class LockHeldException extends IOException {
    private static final long serialVersionUID = 1L;

    LockHeldException() {
        super(
                "Expected the lock on the trust state within 2 seconds, found it held by another process; try again, or end "
                        + "the process that holds it.");
    }
}
