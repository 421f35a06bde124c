/** The commands by which results leave the house: evidence records, custody, incident reports, statistics. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.exchange;
