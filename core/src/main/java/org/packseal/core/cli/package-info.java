/** The command line. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli;
