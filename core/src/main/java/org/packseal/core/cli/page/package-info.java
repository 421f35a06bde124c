/**
 * Assessments as one page for people who would rather look than read: self-contained HTML, without script and without
 * anything from outside, legible in print, in grey, on a phone and by a screen reader.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.cli.page;
