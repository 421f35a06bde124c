/** Keys, root keys and trust lists as files: the commands {@code key} and {@code trust}, and the options that use a list. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.trust;
