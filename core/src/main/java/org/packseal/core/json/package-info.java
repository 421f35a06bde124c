/** Strict reading of the library's JSON data files, every problem with its pointer. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.json;
