/**
 * The pages of the command line in a real Chromium: layout at three widths, accessibility by axe-core, print and grey. Nothing
 * is fetched: pages are opened as files, and driver and browser are named by the build.
 */
package org.packseal.core.browser;
