package org.packseal.crypto.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.encoding.Base64Url;
import org.packseal.crypto.key.SigningKey;
import org.packseal.crypto.problem.KeyFormatException;
import org.packseal.crypto.signature.SignatureAlgorithm;
import org.packseal.crypto.signature.SigningSecret;
import org.packseal.crypto.token.Checks;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.InMemoryTrustStateStore;
import org.packseal.crypto.trust.Lists;
import org.packseal.crypto.trust.TrustList;
import org.packseal.crypto.trust.TrustListResult;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;

/** Invented packs, keys and trust lists for tests. */
final class Packs {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final LocalDate EXPIRY = LocalDate.of(2028, 6, 30);
    static final String GTIN = "04012345678901";
    static final SigningKey ED25519 = key(SignatureAlgorithm.ED25519, 1);
    static final SigningKey ES256 = key(SignatureAlgorithm.ES256, 2);

    private Packs() {}

    static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    static SigningKey key(SignatureAlgorithm algorithm, int fill) {
        byte[] secret = secret(fill);
        String required = SigningSecret.of(algorithm, secret)
                .orElseThrow()
                .verificationKey()
                .requiredJwk();
        try {
            return SigningKey.read(
                    required.substring(0, required.length() - 1) + ",\"d\":\"" + Base64Url.encode(secret) + "\"}");
        } catch (KeyFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** Elements of alternating AI and value. */
    static List<Element> elements(String... aisAndValues) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < aisAndValues.length; i += 2) {
            elements.add(element(aisAndValues[i], aisAndValues[i + 1]));
        }
        return elements;
    }

    static Element element(String ai, String value) {
        return new Element(ai, value, "", 0, value.length());
    }

    static List<Element> pack() {
        return elements("01", GTIN, "17", "280630", "10", "B7\"x", "21", "aS/12", "710", "12345678", "240", "more");
    }

    /** The same pack as far as this form can seal it. */
    static List<Element> pack(TokenForm form) {
        return form != TokenForm.UPPER
                ? pack()
                : pack().stream()
                        .map(element -> element(element.ai(), element.value().toUpperCase(Locale.ROOT)))
                        .toList();
    }

    static List<Element> with(List<Element> elements, String ai, String value) {
        List<Element> more = new ArrayList<>(elements);
        more.add(element(ai, value));
        return more;
    }

    static List<Element> without(List<Element> elements, String ai) {
        return elements.stream().filter(element -> !element.ai().equals(ai)).toList();
    }

    static List<Element> replaced(List<Element> elements, String ai, String value) {
        return elements.stream()
                .map(element -> element.ai().equals(ai) ? element(ai, value) : element)
                .toList();
    }

    static String value(List<Element> elements, String ai) {
        return elements.stream()
                .filter(element -> element.ai().equals(ai))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** An entry of a list as the tests vary it. */
    static final class Entry {
        private final SigningKey key;
        private int kid16;
        private List<String> prefixes = List.of("4012345");
        private List<Gtin> gtins = List.of();
        private @Nullable LocalDate expiryNotAfter;
        private @Nullable Instant notBefore;
        private @Nullable Instant notAfter;
        private boolean rejected;

        Entry(SigningKey key) {
            this.key = key;
            this.kid16 = Integer.parseInt(key.publicKey().kid16(), 16);
        }

        Entry numbered(int number) {
            this.kid16 = number;
            return this;
        }

        Entry prefixes(String... prefixes) {
            this.prefixes = List.of(prefixes);
            return this;
        }

        Entry gtin(String gtin) {
            this.gtins = List.of(new Gtin(gtin));
            return this;
        }

        Entry expiryNotAfter(LocalDate last) {
            this.expiryNotAfter = Objects.requireNonNull(last);
            return this;
        }

        Entry sealing(@Nullable Instant from, @Nullable Instant until) {
            this.notBefore = from;
            this.notAfter = until;
            return this;
        }

        Entry rejected() {
            this.rejected = true;
            return this;
        }

        /** The entry as a list writes it. */
        Lists.Entry listed() {
            Lists.Entry entry = Lists.entry(key)
                    .kid16(String.format(Locale.ROOT, "%04x", kid16))
                    .set("issuer", "{\"name\":\"Beispiel Pharma\"}")
                    .scope("\"gcp\":" + texts(prefixes) + ",\"gtin\":"
                            + texts(gtins.stream().map(Gtin::value).toList()));
            if (notBefore != null) {
                entry.set("nbf", notBefore.getEpochSecond());
            }
            if (notAfter != null) {
                entry.set("exp", notAfter.getEpochSecond());
            }
            if (expiryNotAfter != null) {
                entry.set("expiryNotAfter", "\"" + expiryNotAfter + '"');
            }
            if (rejected) {
                entry.set("revoked", "{\"at\":1,\"reason\":\"keyCompromise\"}");
            }
            return entry;
        }

        private static String texts(List<String> values) {
            return values.stream()
                    .collect(Collectors.joining(
                            "\",\"", values.isEmpty() ? "[" : "[\"", values.isEmpty() ? "]" : "\"]"));
        }
    }

    static Entry entry(SigningKey key) {
        return new Entry(key);
    }

    static TrustList list(Entry... entries) {
        Lists list = Lists.list(42, "A".repeat(43))
                .set("list", "\"urn:example:list\"")
                .set("iat", NOW.minusSeconds(3600).getEpochSecond())
                .set("nextUpdate", NOW.plusSeconds(86_400).getEpochSecond())
                .set("graceUntil", NOW.plusSeconds(864_000).getEpochSecond());
        for (Entry entry : entries) {
            list.key(entry.listed());
        }
        TrustListResult result = Lists.of("urn:example:list", Lists.ROOTS, new InMemoryTrustStateStore())
                .verify(list.signed());
        TrustList trust = result.trustList().orElseThrow();
        if (!trust.leftOut().isEmpty()) {
            throw new AssertionError(trust.leftOut());
        }
        return trust;
    }

    static TokenVerifier verifier(Entry... entries) {
        return TokenVerifier.with(list(entries)).clock(CLOCK);
    }

    static TokenVerifier verifier() {
        return verifier(entry(ED25519), entry(ES256));
    }

    /** The upper-case form in other elements than usual. */
    static List<Element> sealedInto(String first, String second) {
        return PackSealer.with(ED25519)
                .form(TokenForm.UPPER)
                .upperIn(first, second)
                .seal(pack(TokenForm.UPPER), EXPIRY)
                .elementString()
                .elements();
    }

    static PackSealer sealer(SigningKey key, TokenForm form) {
        return PackSealer.with(key).form(form).clock(CLOCK);
    }

    /** A sealed pack as it arrives: its elements, and the token beside them for a form kept apart. */
    record Arrived(List<Element> elements, @Nullable String text) {
        static Arrived of(SealedPack sealed) {
            boolean apart = sealed.form().name().startsWith("JWS");
            return new Arrived(sealed.elementString().elements(), apart ? sealed.token() : null);
        }

        Arrived with(List<Element> other) {
            return new Arrived(other, text);
        }

        TokenCheck check(TokenVerifier verifier) {
            return Checks.check(verifier, elements, text);
        }
    }

    static Arrived sealed(SigningKey key, TokenForm form) {
        return Arrived.of(sealer(key, form).seal(pack(form), EXPIRY));
    }
}
