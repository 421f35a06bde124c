/** The written forms of a pack's code: each reader beside its writer. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.form;
