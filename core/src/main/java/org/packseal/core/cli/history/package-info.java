/** The command {@code history}, and the options by which other commands take the events of packs from files. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.history;
