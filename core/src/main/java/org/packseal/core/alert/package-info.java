/**
 * Alerts of authorities and holders as data, matched to a pack.
 *
 * <p>The form of the file is described by {@code Alerts.schema()}.
 *
 * <pre>{@code
 * Alerts alerts = Alerts.read(file);
 * PackSeal packSeal = PackSeal.builder().alerts(alerts).build();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.alert;
