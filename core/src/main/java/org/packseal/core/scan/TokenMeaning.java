package org.packseal.core.scan;

/** What the outcome of a token check is evidence about. */
enum TokenMeaning {
    /** The pack, be it good or bad. */
    ABOUT_THE_PACK,
    /** The read alone, of which no element may be relied on. */
    ABOUT_THE_READ,
    /** The end of the read, which may be missing; what was read may be relied on. */
    ABOUT_ITS_END
}
