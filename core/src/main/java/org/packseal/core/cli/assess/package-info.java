/** The command {@code assess}: the facts of a record, what an assessment is made with, and the answer. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.assess;
