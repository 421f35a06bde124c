/**
 * What a country, a holder or a chain of pharmacies knows about products.
 *
 * <pre>{@code
 * ProductRegister register = RegisterFile.read(file);
 * PackSeal packSeal = PackSeal.builder().register(register).build();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.register;
