/** Facts and their values as data files name them. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.fact.json;
