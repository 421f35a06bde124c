/** What can be wrong with a scan, and the forms and profiles it is read by. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.problem;
