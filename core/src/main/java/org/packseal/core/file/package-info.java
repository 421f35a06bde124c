/** What can be wrong with a data file that is loaded into the library: rule sets, definitions, registers. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.file;
