package org.packseal.crypto.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.national.NationalScheme;

/**
 * What the issuer of a valid token stated about the pack: the signed elements, and the identity that follows from them
 * alone. Other data of the same message is left out. Only {@link TokenVerifier} makes one. Immutable and thread-safe.
 */
public final class SignedPack {
    private final List<Element> elements;
    private final PackIdentity identity;

    SignedPack(List<Element> elements, PackIdentity identity) {
        this.elements = List.copyOf(elements);
        this.identity = identity;
    }

    /** {@return the signed elements in ascending order of AI, unmodifiable} */
    public List<Element> elements() {
        return elements;
    }

    /**
     * Whether the signature covers an element.
     *
     * @param element an element of the pack's code
     * @return true if an element of its AI and value is signed
     */
    public boolean covers(Element element) {
        return elements.stream()
                .anyMatch(signed ->
                        signed.ai().equals(element.ai()) && signed.value().equals(element.value()));
    }

    /** {@return the GTIN, AI (01)} */
    public Gtin gtin() {
        return identity.gtin().orElseThrow();
    }

    /** {@return the serial number, AI (21), 1 to 20 characters} */
    public String serial() {
        return value("21").orElseThrow();
    }

    /** {@return the batch or lot number, AI (10), or empty where none was signed} */
    public Optional<String> batch() {
        return value("10");
    }

    /** {@return the last day of use, AI (17), else the day of AI (7003), or empty where neither was signed or is a date} */
    public Optional<LocalDate> expiry() {
        return identity.expiry();
    }

    /** {@return the production date, AI (11), or empty where none was signed or it is no date} */
    public Optional<LocalDate> productionDate() {
        return identity.productionDate();
    }

    /** {@return the national numbers that the GTIN contains or AIs (710) to (717) state, unmodifiable} */
    public Map<NationalScheme, String> national() {
        return identity.national();
    }

    private Optional<String> value(String ai) {
        return elements.stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    /** {@return the signed elements} */
    @Override
    public String toString() {
        return "SignedPack" + elements;
    }
}
