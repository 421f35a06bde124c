package org.packseal.core.history;

/**
 * A sighting and the feed that reports it. Immutable.
 *
 * @param feed the feed
 * @param sighting the sighting
 * @param withdrawn whether the same feed declares it an error
 */
public record ReportedSighting(Feed feed, Sighting sighting, boolean withdrawn) {}
