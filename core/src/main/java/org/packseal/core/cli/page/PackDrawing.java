package org.packseal.core.cli.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.packseal.core.assessment.Assessment;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenResult;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.element.Element;
import org.packseal.gs1.national.NationalScheme;

/** The pack as a box with its identifiers, each marked as signed or not where a valid token was read. */
final class PackDrawing {
    private final Html html;
    private final PageTexts texts;
    private final Optional<Set<String>> signed;

    private PackDrawing(Html html, PageTexts texts, Assessment assessment) {
        this.html = html;
        this.texts = texts;
        this.signed = assessment
                .token()
                .filter(check -> check.result() == TokenResult.SIGNATURE_VALID)
                .map(TokenCheck::signed)
                .map(elements -> elements.stream().map(Element::ai).collect(Collectors.toSet()));
    }

    static void draw(Html html, PageTexts texts, Assessment assessment) {
        assessment.pack().ifPresent(pack -> new PackDrawing(html, texts, assessment).draw(pack));
    }

    private void draw(PackIdentity pack) {
        // The carton and its Data Matrix are drawn by the style sheet; a screen reader has the table.
        html.raw(
                "<div class=\"carton\"><div class=\"flap\" aria-hidden=\"true\"><span class=\"symbol\"></span></div>\n");
        html.raw("<table class=\"pack\">").element("caption", texts.text("pack"));
        html.raw("<tbody>");
        pack.gtin().ifPresent(gtin -> row("gtin", gtin.value(), "01"));
        pack.ppn().ifPresent(ppn -> row("ppn", ppn, "9N"));
        pack.serial().ifPresent(serial -> row("serial", serial, "21"));
        pack.batch().ifPresent(batch -> row("batch", batch, "10"));
        pack.expiry().ifPresent(date -> row("expiry", date.toString(), expiryIdentifier()));
        pack.productionDate().ifPresent(date -> row("production", date.toString(), "11"));
        for (Map.Entry<NationalScheme, String> number : pack.national().entrySet()) {
            line(number.getKey().name(), number.getValue(), "");
        }
        html.raw("</tbody></table>");
        if (signed.isPresent()) {
            html.element("p", "legend", texts.text("mark.legend"));
        }
        html.raw("</div>\n");
    }

    private String expiryIdentifier() {
        return signed.filter(ais -> ais.contains("7003") && !ais.contains("17"))
                .map(ais -> "7003")
                .orElse("17");
    }

    private void row(String key, String value, String ai) {
        String mark =
                signed.map(ais -> ais.contains(ai) ? "signed" : "unsigned").orElse("");
        line(texts.text("pack." + key), value, mark);
    }

    private void line(String label, String value, String mark) {
        html.raw("<tr><th scope=\"row\">").text(label).raw("</th><td class=\"value\">");
        html.text(value).raw("</td><td>");
        if (!mark.isEmpty()) {
            html.element("span", "mark " + mark, texts.text("mark." + mark));
        }
        html.raw("</td></tr>");
    }
}
