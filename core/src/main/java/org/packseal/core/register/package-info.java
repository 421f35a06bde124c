/** What a country, a holder or a chain of pharmacies knows about products. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.register;
