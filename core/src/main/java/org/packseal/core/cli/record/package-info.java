/** Input records: lines to records, one JSON object in answer to each, and the options of commands that read scans. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.record;
