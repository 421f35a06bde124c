/** Strict reading of the JSON that keys, lists and token payloads are made of. Internal. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.json;
