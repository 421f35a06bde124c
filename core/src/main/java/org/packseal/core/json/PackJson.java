package org.packseal.core.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.crypto.json.JsonWriter;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.key.Gtin;
import org.packseal.gs1.syntax.PackPart;

/** A pack identity as JSON; absent parts are left out. One form wherever a pack is written. */
public final class PackJson {
    /** National healthcare reimbursement numbers (GS1 General Specifications, AI 710 to 717). */
    private static final String NATIONAL = "71";

    private PackJson() {}

    /**
     * Writes a pack identity as an object: {@code {"gtin":…,"serial":…}}.
     *
     * @param pack the identity
     * @param json where to
     */
    public static void write(PackIdentity pack, JsonWriter json) {
        json.beginObject();
        members(pack, json);
        json.endObject();
    }

    /**
     * Writes a pack identity with the names of the members that a checked token signed; nobody vouches for the others.
     *
     * @param pack the identity
     * @param signed the elements of the code that are signed
     * @param json where to
     */
    public static void write(PackIdentity pack, List<Element> signed, JsonWriter json) {
        json.beginObject();
        members(pack, json);
        json.name("signed").beginArray();
        Set<String> names = new LinkedHashSet<>();
        for (Element element : signed) {
            for (String name : membersOf(element.ai())) {
                if (has(pack, name) && names.add(name)) {
                    json.text(name);
                }
            }
        }
        json.endArray().endObject();
    }

    private static void members(PackIdentity pack, JsonWriter json) {
        json.member("gtin", pack.gtin().map(Gtin::value).orElse(null))
                .member("ppn", pack.ppn().orElse(null))
                .member("serial", pack.serial().orElse(null))
                .member("batch", pack.batch().orElse(null))
                .member("expiry", text(pack.expiry()))
                .member("expiryRaw", pack.expiryRaw().orElse(null))
                .member("productionDate", text(pack.productionDate()));
        if (!pack.national().isEmpty()) {
            json.name("national").beginObject();
            pack.national().forEach((scheme, number) -> json.member(scheme.name(), number));
            json.endObject();
        }
        json.member("udiDi", pack.udiDi().orElse(null));
        CryptoCode crypto = pack.crypto().orElse(null);
        if (crypto != null) {
            json.name("crypto").beginObject();
            json.member("key", crypto.key()).member("code", crypto.code().orElse(null));
            json.endObject();
        }
    }

    private static @Nullable String text(Optional<?> date) {
        return date.isPresent() ? date.get().toString() : null;
    }

    private static boolean has(PackIdentity pack, String member) {
        return switch (member) {
            case "gtin" -> pack.gtin().isPresent();
            case "ppn" -> pack.ppn().isPresent();
            case "serial" -> pack.serial().isPresent();
            case "batch" -> pack.batch().isPresent();
            case "expiry" -> pack.expiry().isPresent();
            case "expiryRaw" -> pack.expiryRaw().isPresent();
            case "productionDate" -> pack.productionDate().isPresent();
            default -> !pack.national().isEmpty();
        };
    }

    /**
     * The members that an element of a code fills.
     *
     * @param identifier application or data identifier of the element
     * @return names of members, empty where it fills none
     */
    static List<String> membersOf(String identifier) {
        PackPart part = PackPart.of(identifier);
        if (part == null) {
            return identifier.startsWith(NATIONAL) ? List.of("national") : List.of();
        }
        return switch (part) {
            case GTIN -> List.of("gtin");
            case PPN -> List.of("ppn");
            case SERIAL -> List.of("serial");
            case BATCH -> List.of("batch");
            case EXPIRY, EXPIRY_TIME -> List.of("expiry", "expiryRaw");
            case PRODUCTION -> List.of("productionDate");
        };
    }
}
