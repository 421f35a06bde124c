/** JWS compact serialization with exactly one header per kind of text, and signatures checked as they are made. Internal. */
@org.jspecify.annotations.NullMarked
package org.packseal.crypto.jws;
