/** The terms of GS1's Core Business Vocabulary, and what each says of a pack. Not exported. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history.vocabulary;
