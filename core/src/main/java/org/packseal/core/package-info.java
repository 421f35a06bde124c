/** The front door: a scan and facts in, an explained assessment out. */
@org.jspecify.annotations.NullMarked
package org.packseal.core;
