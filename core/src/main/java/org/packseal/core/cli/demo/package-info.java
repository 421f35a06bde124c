/** The command {@code demo}: bundled packs, assessed and explained. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.demo;
