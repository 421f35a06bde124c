package org.packseal.core.statistics;

/** Stage of the supply chain at which a product was found. */
public enum Stage {
    /** Making, filling, packing, labelling. */
    MANUFACTURE,
    /** Leaving a country. */
    EXPORT,
    /** Passing through a country or a free zone. */
    TRANSIT,
    /** Entering a country. */
    IMPORT,
    /** Storage and wholesale distribution. */
    WHOLESALE,
    /** Supply to the public: pharmacy, hospital, online or market seller. */
    SUPPLY,
    /** In use, after supply. */
    USE,
    /** Returned goods and waste. */
    DISPOSAL
}
