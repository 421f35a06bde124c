package org.packseal.core.report;

import java.util.List;
import java.util.Locale;

/** Writes the documentation page: every box beside the boxes of the forms that authorities use. */
final class FormDocument {
    private FormDocument() {}

    static String write() {
        StringBuilder out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<title>Boxes of an incident report</title>\n</head>\n<body>\n<main>\n");
        out.append("<h1>Boxes of an incident report</h1>\n");
        out.append("<p>Each member of <code>packseal-incident/1</code> and the box it fills in the WHO rapid alert");
        out.append(" (Institute of Medicine, <i>Countering the Problem of Falsified and Substandard Drugs</i>, 2013,");
        out.append(
                " table 3-9), the EMA report (EMA/538719/2018) or EMEO notification (25 May 2005), and Form FDA 3911");
        out.append(
                " (8/15, place of the incident from the instructions of 2025). Boxes are named, since their numbers");
        out.append(" change between editions. Only boxes that were seen in a published source are listed. The boxes");
        out.append(
                " inside the three parts of the EMA report were not seen: a part is named where its title says that");
        out.append(" the box belongs there.</p>\n");
        out.append("<p>For several products Form FDA 3911 wants the word <i>Multiple</i> as name, ingredient and");
        out.append(" strength, and as description and dosage form where these differ.</p>\n");
        out.append("<table>\n<caption>Members and boxes</caption>\n<tr>");
        for (String head : List.of("member", "filled by", "WHO", "EMA, EMEO", "FDA 3911")) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        out.append("</tr>\n");
        for (Box box : IncidentForm.boxes()) {
            String by = (box.byLibrary() ? "LIBRARY" : "CONTEXT").toLowerCase(Locale.ROOT);
            out.append("<tr><th scope=\"row\"><code>").append(box.path()).append("</code></th>");
            for (String cell : List.of(by, box.who(), box.ema(), box.fda())) {
                out.append("<td>").append(cell.replace("&", "&amp;")).append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</table>\n</main>\n</body>\n</html>\n").toString();
    }
}
