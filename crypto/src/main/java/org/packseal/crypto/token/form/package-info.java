/** The statement that a token makes about a pack, and the forms in which it is written. Internal. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.token.form;
