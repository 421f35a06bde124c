/** Facts that the library derives from a scan, its token check and a product register. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.scan;
