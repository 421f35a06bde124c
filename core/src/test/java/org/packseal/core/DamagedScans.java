package org.packseal.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.register.RegisteredBatch;
import org.packseal.core.register.RegisteredProduct;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.core.rule.RuleResult;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.key.Gtin;

/** The pack of the scan error tests, the usual ways to spoil its read, and who judges it. */
final class DamagedScans {
    static final char GS = 0x1D;

    static final String GTIN = "04012345678901";

    static final String PACK = "]d201" + GTIN + "21Zk7yTQ2w9PxY" + GS + "1728063010LyZ84c";

    /** Another device gave the same result, so that it is no error of the scanner. */
    static final Evidence REPRODUCED = Evidence.builder()
            .add(Fact.of("token.reproduced", "YES").by(Producer.PHARMACY))
            .build();

    private DamagedScans() {}

    /** The usual ways to spoil a read. */
    static Map<String, String> damages(String scan) {
        Map<String, String> damages = new LinkedHashMap<>();
        String gs = String.valueOf(GS);
        damages.put("separators lost", scan.replace(gs, ""));
        int first = scan.indexOf(GS);
        if (first >= 0) {
            damages.put("first separator lost", scan.substring(0, first) + scan.substring(first + 1));
        }
        damages.put("separators as blanks", scan.replace(gs, " "));
        damages.put("separators as brackets", scan.replace(gs, "]"));
        damages.put("caps lock", invertCase(scan));
        damages.put("caps lock, prefix dropped", invertCase(scan.substring(3)));
        damages.put("caps lock, prefix kept", scan.substring(0, 3) + invertCase(scan.substring(3)));
        damages.put("QWERTZ", translate(scan, "yzYZ", "zyZY"));
        damages.put("QWERTZ and caps lock", invertCase(translate(scan, "yzYZ", "zyZY")));
        damages.put("AZERTY", translate(scan, "1234567890qwazQWAZm;M:", "&é\"'(-è_çàazqwAZQW,mm?M"));
        damages.put("twice", scan + scan);
        damages.put("nothing", "");
        damages.put("prefix only", "]d2");
        damages.put("another code", "https://www.example.com/leaflet");
        damages.put("linear code", "]E0" + scan.substring(6, 19));
        damages.put("linear code with batch", "]C1" + scan.substring(3, 19) + "1728063010LyZ84c");
        return damages;
    }

    static String invertCase(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return out.toString();
    }

    static String translate(String text, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = from.indexOf(c);
            out.append(at < 0 ? c : to.charAt(at));
        }
        return out.toString();
    }

    /** {@return each damage of a scan in which a pack is accused, with the signs that were seen} */
    static List<String> accused(Map<String, String> damages, Function<String, Assessment> judge) {
        List<String> accused = new ArrayList<>();
        damages.forEach((kind, damaged) -> {
            List<String> signs = signs(judge.apply(damaged));
            if (!signs.isEmpty()) {
                accused.add(kind + " " + signs + " " + visible(damaged));
            }
        });
        return accused;
    }

    static List<String> signs(Assessment assessment) {
        return assessment.results().stream()
                .filter(RuleResult::isSign)
                .map(result -> result.rule().id())
                .toList();
    }

    /** A register that has every GTIN, and a list that trusts one issuer for the given ones. */
    static PackSeal packSeal(TrustList trust, Tokens tokens) {
        ProductRegister register = new ProductRegister() {
            @Override
            public Optional<RegisteredProduct> find(Gtin gtin) {
                return Optional.of(RegisteredProduct.builder(gtin)
                        .tokens(tokens)
                        .batches(Map.of(
                                "LyZ84c", RegisteredBatch.expiring("2028-06"),
                                "LYZ84C", RegisteredBatch.expiring("2028-06")))
                        .build());
            }

            @Override
            public String reference() {
                return "Example register";
            }

            @Override
            public boolean complete() {
                return true;
            }
        };
        return PackSeal.builder()
                .trustList(trust)
                .register(register)
                .now(Issuers.NOW)
                .build();
    }

    static String visible(String scan) {
        return scan.replace(GS, '^');
    }
}
