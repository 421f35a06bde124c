package org.packseal.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.element.PackPart;

/** A pack identity as JSON; absent parts are left out. One form wherever a pack is written. */
public final class PackJson {
    /** National healthcare reimbursement numbers (GS1 General Specifications, AI 710 to 717). */
    private static final String NATIONAL = "71";

    private PackJson() {}

    /**
     * The members of a pack identity.
     *
     * @param pack the identity
     * @return {@code {"gtin":…,"serial":…}}
     */
    public static ObjectNode of(PackIdentity pack) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        pack.gtin().ifPresent(gtin -> json.put("gtin", gtin.value()));
        pack.ppn().ifPresent(ppn -> json.put("ppn", ppn));
        pack.serial().ifPresent(serial -> json.put("serial", serial));
        pack.batch().ifPresent(batch -> json.put("batch", batch));
        pack.expiry().ifPresent(date -> json.put("expiry", date.toString()));
        pack.expiryRaw().ifPresent(raw -> json.put("expiryRaw", raw));
        pack.productionDate().ifPresent(date -> json.put("productionDate", date.toString()));
        if (!pack.national().isEmpty()) {
            ObjectNode national = json.putObject("national");
            pack.national().forEach((scheme, number) -> national.put(scheme.name(), number));
        }
        pack.udiDi().ifPresent(udiDi -> json.put("udiDi", udiDi));
        pack.crypto().ifPresent(crypto -> json.set("crypto", of(crypto)));
        return json;
    }

    /**
     * The members that an element of a code fills.
     *
     * @param identifier application or data identifier of the element
     * @return names of members of {@link #of(PackIdentity)}, empty where it fills none
     */
    public static List<String> membersOf(String identifier) {
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

    private static ObjectNode of(CryptoCode crypto) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", crypto.key());
        crypto.code().ifPresent(code -> json.put("code", code));
        return json;
    }
}
