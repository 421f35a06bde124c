/**
 * Reads events from EPCIS documents, JSON and XML, and from scan lines, one event in memory at a time. Start at
 * {@link org.packseal.core.history.epcis.EpcisReader}.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.epcis;
