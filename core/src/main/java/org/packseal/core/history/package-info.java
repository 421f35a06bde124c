/**
 * What was recorded about packs and the containers they travelled in. A {@link org.packseal.core.history.PackHistory} is
 * small and independent of the order in which events arrive, so that one machine and many agree on it.
 *
 * <p>Events come from {@link org.packseal.core.history.epcis}, findings are made in
 * {@link org.packseal.core.history.finding}.
 */
@org.jspecify.annotations.NullMarked
package org.packseal.core.history;
