package org.packseal.gs1.scan;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.problem.SuspicionCode;

/**
 * A suspected damage of the read as the reviews hand it over. Immutable, but for the assembly it refers to, which nobody changes any
 * more.
 *
 * @param code what is suspected
 * @param reading the repaired reading if exactly one is possible, else null
 * @param message one English sentence
 */
public record SuspectedDamage(SuspicionCode code, @Nullable ScanAssembly reading, String message) {}
