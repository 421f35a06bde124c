/** Alerts of authorities and holders as data, matched to a pack. */
@org.jspecify.annotations.NullMarked
package org.packseal.core.alert;
