/** Commands whose output is handed to others: evidence records, custody, incident reports, statistics. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.exchange;
