/** What is looked at once the text has been read: national numbers, profiles, notes on the content. */
@org.jspecify.annotations.NullMarked
package org.packseal.gs1.review;
