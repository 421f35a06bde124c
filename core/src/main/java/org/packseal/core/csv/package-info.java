/** Comma-separated values as they leave PackSeal. Not exported. */
package org.packseal.core.csv;
