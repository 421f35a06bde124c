/** Verification systems: what their answers mean, as facts. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.repository;
