/** Where commands read, write and fail: streams, files, exit statuses, and the codes of what cannot be used. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.console;
