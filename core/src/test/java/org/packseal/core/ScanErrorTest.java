package org.packseal.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packseal.core.assessment.Assessment;
import org.packseal.core.assessment.Supply;
import org.packseal.core.assessment.Verdict;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.register.RegisteredBatch;
import org.packseal.core.register.RegisteredProduct;
import org.packseal.core.register.RegisteredProduct.Tokens;
import org.packseal.core.rule.Action;
import org.packseal.core.rule.RuleResult;
import org.packseal.crypto.seal.TokenForm;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.key.Gtin;

/**
 * An error of the operator, the scanner or the keyboard is never a sign of falsification: every kind of damage, on packs
 * with and without token, where tokens are expected and where they are not.
 */
class ScanErrorTest {
    private static final char GS = 0x1D;
    private static final String GTIN = "04012345678901";
    private static final String PACK = "]d201" + GTIN + "21Zk7yTQ2w9PxY" + GS + "1728063010LyZ84c";
    /** The same for the upper form, which seals no lower-case letter. */
    private static final String CAPITALS =
            PACK.substring(0, 3) + PACK.substring(3).toUpperCase(Locale.ROOT);

    private static final Map<TokenForm, String> FORMS = Map.of(TokenForm.COMPACT, PACK, TokenForm.UPPER, CAPITALS);

    private static final Evidence REPRODUCED = Evidence.builder()
            .add(Fact.of("token.reproduced", "YES").by(Producer.PHARMACY))
            .build();

    private final ScanParser parser = ScanParser.builder().build();
    private final TrustList trust = Issuers.trusting(GTIN);

    @Test
    void damage_ofOwnPacks_isNoSign() {
        List<String> scans = new ArrayList<>(List.of(PACK));
        FORMS.forEach((form, pack) -> scans.add(Issuers.seal(parser.parse(pack), form)));
        List<String> accused = new ArrayList<>();
        for (Tokens tokens : Tokens.values()) {
            PackSeal packSeal = packSeal(trust, tokens);
            for (String scan : scans) {
                damages(scan).forEach((kind, damaged) -> {
                    List<String> signs = signs(packSeal.assess(damaged));
                    if (!signs.isEmpty()) {
                        accused.add(tokens + " " + kind + " " + signs + " " + visible(damaged));
                    }
                });
            }
        }
        assertThat(accused).isEmpty();
    }

    @Test
    void caseLost_ofOwnPacks_isNoSignAndFineOnlyWhereNothingWasLost() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        FORMS.forEach((form, pack) -> {
            String sealed = Issuers.seal(parser.parse(pack), form);
            List<String> damages = new ArrayList<>();
            for (int from : List.of(0, 3)) { // some scanners send the symbology identifier past the keyboard
                String kept = sealed.substring(0, from);
                damages.add(kept + sealed.substring(from).toUpperCase(Locale.ROOT));
                damages.add(kept + sealed.substring(from).toLowerCase(Locale.ROOT));
            }
            for (String damaged : damages) {
                Assessment assessment = packSeal.assess(damaged);
                assertThat(signs(assessment)).as(visible(damaged)).isEmpty();
                boolean good = assessment
                        .evidence()
                        .value("token.result")
                        .filter("SIGNATURE_VALID"::equals)
                        .isPresent();
                assertThat(good).as(visible(damaged)).isEqualTo(damaged.equals(sealed));
            }
        });
    }

    @Test
    void damage_ofOwnPacks_isNeverFine() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        List<String> passed = new ArrayList<>();
        damages(Issuers.seal(parser.parse(PACK), TokenForm.COMPACT)).forEach((kind, damaged) -> {
            if (packSeal.assess(damaged).supply() != Supply.HOLD) {
                passed.add(kind + " " + visible(damaged));
            }
        });
        assertThat(passed).isEmpty();
    }

    @Test
    void damage_ofTheCodeBesideATokenInALeaflet_isNoSign() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        List<String> accused = new ArrayList<>();
        for (TokenForm form : List.of(TokenForm.JWS, TokenForm.JWS_DETACHED)) {
            String jws = Issuers.token(parser.parse(PACK), form);
            assertThat(packSeal.assess(parser.parse(PACK), Evidence.none(), jws)
                            .evidence()
                            .value("token.result"))
                    .contains("SIGNATURE_VALID");
            Map<String, String> damages = damages(PACK);
            damages.put("head lost", PACK.substring(PACK.indexOf(GS) + 1));
            damages.forEach((kind, damaged) -> {
                List<String> signs = signs(packSeal.assess(parser.parse(damaged), Evidence.none(), jws));
                if (!signs.isEmpty()) {
                    accused.add(form + " " + kind + " " + signs + " " + visible(damaged));
                }
            });
        }
        assertThat(accused).isEmpty();
    }

    @Test
    void jwsOfALeaflet_readThroughAnotherKeyboard_isNoSign() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        for (TokenForm form : List.of(TokenForm.JWS, TokenForm.JWS_DETACHED)) {
            String jws = Issuers.token(parser.parse(PACK), form);
            for (String damaged : List.of(
                    jws.toUpperCase(Locale.ROOT),
                    jws.toLowerCase(Locale.ROOT),
                    invertCase(jws),
                    translate(jws, "yzYZ", "zyZY"),
                    jws.substring(1),
                    jws.charAt(0) + jws,
                    jws.substring(0, jws.length() - 1))) {
                Assessment assessment = packSeal.assess(parser.parse(PACK), Evidence.none(), damaged);
                assertThat(signs(assessment)).as(damaged).isEmpty();
                assertThat(assessment.supply()).as(damaged).isEqualTo(Supply.HOLD);
                assertThat(assessment.actions()).as(damaged).contains(Action.RESCAN);
            }
        }
    }

    @Test
    void cut_ofTheCode_isNoSign() {
        String sealed = Issuers.seal(parser.parse(PACK), TokenForm.COMPACT);
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        List<Integer> accused = new ArrayList<>();
        for (int length = 0; length < sealed.length(); length++) {
            if (!signs(packSeal.assess(sealed.substring(0, length))).isEmpty()) {
                accused.add(length);
            }
        }
        assertThat(accused).isEmpty();
    }

    /** One lost shift, one character misread: the read is doubted, the pack is not. */
    @Test
    void token_withOneCharacterChanged_isHeldAndNotSuspected() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        FORMS.forEach((form, pack) -> {
            String sealed = Issuers.seal(parser.parse(pack), form);
            for (int i = sealed.indexOf(GS + "98") + 3; i < sealed.length(); i++) {
                for (char other :
                        new char[] {invertCase(sealed.substring(i, i + 1)).charAt(0), 'A', 'Q', '7'}) {
                    String damaged = sealed.substring(0, i) + other + sealed.substring(i + 1);
                    Assessment assessment = packSeal.assess(damaged);
                    if (!damaged.equals(sealed)) {
                        assertThat(assessment.verdict()).as(visible(damaged)).isEqualTo(Verdict.INCONCLUSIVE);
                        assertThat(assessment.supply()).as(visible(damaged)).isEqualTo(Supply.HOLD);
                        assertThat(assessment.actions()).as(visible(damaged)).contains(Action.RESCAN);
                    }
                }
            }
        });
    }

    @Test
    void code_endingWhereMoreShouldFollow_showsNoMissingToken() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        String link = "https://id.gs1.org/01/" + GTIN + "/10/LyZ84c/21/Zk7yTQ2w9PxY?17=280630";
        for (String cut : List.of(PACK + GS, link + "&", link + "&98", link + "&98...")) {
            Assessment assessment = packSeal.assess(cut);
            assertThat(signs(assessment)).as(visible(cut)).isEmpty();
            assertThat(assessment.supply()).as(visible(cut)).isEqualTo(Supply.HOLD);
        }
        assertThat(signs(packSeal.assess(link))).isEmpty();
        assertThat(signs(packSeal.assess(link, REPRODUCED))).containsExactly("TK-05");
    }

    @Test
    void linearCode_withAnySymbologyIdentifier_showsNoMissingToken() {
        PackSeal packSeal = packSeal(trust, Tokens.EXPECTED);
        String data = PACK.substring(3);
        for (String linear : List.of("]C1" + data, "]C0" + data, "]A0" + data, "\uFEFF]C1" + data)) {
            assertThat(signs(packSeal.assess(linear, REPRODUCED)))
                    .as(visible(linear))
                    .isEmpty();
        }
        assertThat(signs(packSeal.assess("]d1" + data, REPRODUCED))).containsExactly("TK-05");
    }

    @Test
    void expiry_notRead_isNotLaterThanTheKeyCanVouchFor() {
        PackSeal packSeal = packSeal(Issuers.trustingUntil("2035-12-31", GTIN), Tokens.EXPECTED);
        String jws = Issuers.token(parser.parse(PACK), TokenForm.JWS);
        for (String read : List.of(GTIN, GTIN.substring(1), "]E0" + GTIN.substring(1), PACK.substring(0, 24))) {
            Assessment assessment = packSeal.assess(parser.parse(read), Evidence.none(), jws);
            assertThat(signs(assessment)).as(visible(read)).isEmpty();
            assertThat(assessment.supply()).as(visible(read)).isEqualTo(Supply.HOLD);
        }
        String sealed = Issuers.seal(parser.parse(PACK), TokenForm.COMPACT);
        String token = sealed.substring(sealed.indexOf(GS + "98"));
        // The token in front, and everything behind it lost.
        assertThat(signs(packSeal.assess(PACK.substring(0, PACK.indexOf(GS)) + token)))
                .isEmpty();
        String late = PACK.replace("17280630", "17360630");
        assertThat(signs(packSeal.assess(late + token))).containsExactly("ID-10");
        assertThat(signs(packSeal.assess(late + token, REPRODUCED))).containsExactly("ID-10", "TK-05");
    }

    @Test
    void token_ofAVersionThisLibraryDoesNotKnow_isNoSignAgainstThePack() {
        String token = "IQ" + "A".repeat(88);

        Assessment assessment = packSeal(trust, Tokens.EXPECTED).assess(PACK + GS + "98" + token);

        assertThat(assessment.evidence().value("token.result")).contains("UNSUPPORTED_VERSION");
        assertThat(signs(assessment)).isEmpty();
    }

    @Test
    void batch_cutOff_isNotOneThatNobodyKnows() {
        PackSeal packSeal = packSeal(trust, Tokens.NONE);
        for (int cut = 1; cut < 6; cut++) {
            String code = PACK.substring(0, PACK.length() - cut);
            assertThat(signs(packSeal.assess(code))).as(code).isEmpty();
            assertThat(packSeal.assess(code).supply()).as(code).isEqualTo(Supply.HOLD);
        }
        assertThat(signs(packSeal.assess(PACK.substring(0, PACK.length() - 1) + "d")))
                .containsExactly("ID-09");
    }

    @Test
    void field_ofFiftyCharacters_isNoSignAgainstThePack() {
        String pack = "01" + GTIN + "17280630" + "10LyZ84c" + GS + "21Zk7yTQ2w9PxYq4Z8";
        String sealed =
                Issuers.seal(parser.parse("]d2" + pack), TokenForm.COMPACT).substring(3);

        assertThat(signs(packSeal(trust, Tokens.EXPECTED).assess(sealed.substring(0, 50))))
                .isEmpty();
    }

    @Test
    void examples_damaged_areNoSign() throws IOException {
        List<JsonNode> examples = examples();
        TrustList all = trustingAll(examples);
        List<String> accused = new ArrayList<>();
        for (Tokens tokens : Tokens.values()) {
            PackSeal packSeal = packSeal(all, tokens);
            for (JsonNode example : examples) {
                boolean damaged = !example.get("ok").booleanValue() || example.has("suspect");
                // A pack of a batch nobody knows is rightly asked about.
                Set<String> due = damaged ? Set.of() : Set.of("ID-09");
                List<String> signs = new ArrayList<>(
                        signs(packSeal.assess(example.get("scan").textValue())));
                signs.removeAll(due);
                if (!signs.isEmpty()) {
                    accused.add(example.get("id") + " " + tokens + " " + signs);
                }
            }
        }
        assertThat(accused).isEmpty();
    }

    @Test
    void examples_sealedAndDamaged_areNoSign() throws IOException {
        List<JsonNode> examples = examples();
        PackSeal packSeal = packSeal(trustingAll(examples), Tokens.EXPECTED);
        List<String> accused = new ArrayList<>();
        int sealed = 0;
        for (JsonNode example : examples) {
            ParsedScan scan = parser.parse(example.get("scan").textValue());
            if (sealable(scan)) {
                sealed++;
                damages(Issuers.seal(scan, TokenForm.COMPACT)).forEach((kind, damaged) -> {
                    List<String> signs = new ArrayList<>(signs(packSeal.assess(damaged)));
                    signs.remove("ID-09");
                    if (!signs.isEmpty()) {
                        accused.add(example.get("id") + " " + kind + " " + signs + visible(damaged));
                    }
                });
            }
        }
        assertThat(accused).isEmpty();
        assertThat(sealed).isGreaterThan(5);
    }

    private static boolean sealable(ParsedScan scan) {
        return scan.ok()
                && scan.suspicions().isEmpty()
                && scan.warnings().isEmpty()
                && scan.pack().gtin().filter(Gtin::hasCorrectCheckDigit).isPresent()
                && scan.pack().serial().isPresent()
                && scan.pack().expiryRaw().filter(raw -> !raw.endsWith("00")).isPresent();
    }

    /** The usual ways to spoil a read. */
    private static Map<String, String> damages(String scan) {
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

    private static String invertCase(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return out.toString();
    }

    private static String translate(String text, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = from.indexOf(c);
            out.append(at < 0 ? c : to.charAt(at));
        }
        return out.toString();
    }

    private static List<String> signs(Assessment assessment) {
        return assessment.results().stream()
                .filter(RuleResult::isSign)
                .map(result -> result.rule().id())
                .toList();
    }

    /** A register that has every GTIN, and a list that trusts one issuer for the given ones. */
    private static PackSeal packSeal(TrustList trust, Tokens tokens) {
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

    private TrustList trustingAll(List<JsonNode> examples) {
        return Issuers.trusting(Stream.concat(
                        Stream.of(GTIN),
                        examples.stream()
                                .map(example -> parser.parse(example.get("scan").textValue()))
                                .flatMap(scan -> scan.pack().gtin().stream())
                                .filter(gtin -> gtin.hasCorrectCheckDigit() && gtin.indicator() != 9)
                                .map(Gtin::value))
                .distinct()
                .toArray(String[]::new));
    }

    private static String visible(String scan) {
        return scan.replace(GS, '^');
    }

    private static List<JsonNode> examples() throws IOException {
        List<String> lines = new ArrayList<>(
                Files.readAllLines(Path.of("src/test/resources/org/packseal/core/cli/pack-scans.jsonl")));
        Path more = Path.of("../../shared/facts/pack-scans.jsonl");
        if (Files.isReadable(more)) {
            lines.addAll(Files.readAllLines(more));
        }
        List<JsonNode> examples = new ArrayList<>();
        for (String line : lines) {
            examples.add(new ObjectMapper().readTree(line));
        }
        return examples;
    }
}
