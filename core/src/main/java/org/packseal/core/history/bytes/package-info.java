/** Reading and writing of stored histories, number by number. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.bytes;
