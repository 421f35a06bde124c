/** One parse in progress: elements, settings and findings, shared by the readers and reviews. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.scan;
