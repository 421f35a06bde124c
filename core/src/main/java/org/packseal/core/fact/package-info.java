/** What is known about one pack: typed facts with producer, assurance, time and source, and the catalogue of them. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.fact;
