package org.packseal.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.element.CryptoCode;

/** A pack identity as JSON; absent parts are left out. One form wherever a pack is written. */
public final class PackJson {
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

    private static ObjectNode of(CryptoCode crypto) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("key", crypto.key());
        crypto.code().ifPresent(code -> json.put("code", code));
        return json;
    }
}
