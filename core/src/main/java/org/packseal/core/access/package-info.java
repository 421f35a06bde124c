/** Makers of types that prove something, shared inside this module. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.access;
