/** Makes facts whose origin this library established itself. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.fact.proof;
