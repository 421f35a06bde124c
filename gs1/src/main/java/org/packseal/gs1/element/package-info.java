/** One element of a scan and its typed value. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.element;
