package org.packseal.core.cli.trust;

import org.packseal.crypto.trust.TrustList;

/**
 * A trust list in use, and the signed text that it was read from.
 *
 * @param list the verified list
 * @param bytes the signed list
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record UsedList(TrustList list, byte[] bytes) {}
