/** Text and tables: ASCII digits, quoted input, lines of the library's own table resources. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.text;
