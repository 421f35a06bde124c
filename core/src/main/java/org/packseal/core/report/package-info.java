/** Reports on incidents with falsified medical products, for authorities and the forms they use. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.report;
