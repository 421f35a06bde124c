package org.packseal.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Prints a report as one HTML page. Every value is escaped; the page's policy forbids scripts and anything fetched. */
final class IncidentPage {
    private static final String STYLE = """
            body{font:11pt/1.45 system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif;margin:1.5em auto;max-width:52em;padding:0 1em;color:#1a1a1a;background:#fff}
            h1{font-size:1.5em;line-height:1.25;margin:0 0 .5em}
            h2{font-size:1.15em;margin:1.5em 0 .4em;padding-bottom:.2em;border-bottom:2px solid #1a1a1a;break-after:avoid}
            h3{font-size:1em;margin:.6em 0 .3em;break-after:avoid}
            table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.5em 0 1em}
            th,td{border:1px solid #767b82;padding:.35em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
            th{width:35%;font-weight:600;background:#f1f3f5}
            .sign td{height:3em}
            .code{font-size:.85em;color:#4a4f55}
            @media(max-width:30em){body{font-size:9.5pt}th{width:51%}th,td{padding:.35em}}
            @page{margin:15mm}
            @media print{body{margin:0;padding:0;max-width:none;font-size:10pt}tr{break-inside:avoid}}
            """;

    /** The box that lists the others by pointer, for programs; on paper an empty box is seen. */
    private static final String EMPTY_BOXES = "empty";

    private final ObjectNode report;
    private final IncidentTexts texts;
    private final StringBuilder out = new StringBuilder();

    IncidentPage(ObjectNode report, IncidentTexts texts) {
        this.report = report;
        this.texts = texts;
    }

    String write() {
        out.append("<!DOCTYPE html>\n<html lang=\"").append(texts.language()).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        element("title", texts.get("title"));
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", texts.get("title"));
        element("p", texts.get("notice"));
        boxes(IncidentForm.root(), report, true);
        for (FormNode section : IncidentForm.root().members()) {
            if (section.box().isEmpty()) {
                section(section, report.path(section.name()));
            }
        }
        signature();
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void section(FormNode section, JsonNode value) {
        element("h2", texts.get("group." + section.name()));
        if (!section.isList()) {
            boxes(section, value, false);
            return;
        }
        if (value.isEmpty()) {
            element("p", texts.get("none"));
        }
        for (int i = 0; i < value.size(); i++) {
            element("h3", Integer.toString(i + 1));
            boxes(section, value.get(i), false);
        }
    }

    /** A table of the boxes of one object; objects inside it follow in the same table. */
    private void boxes(FormNode node, JsonNode json, boolean leavesOnly) {
        int start = out.length();
        rows(node, json, leavesOnly);
        if (out.length() == start) {
            element("p", texts.get("none"));
            return;
        }
        out.insert(start, "<table>\n").append("</table>\n");
    }

    private void rows(FormNode node, JsonNode json, boolean leavesOnly) {
        for (FormNode member : node.members()) {
            JsonNode value = json.path(member.name());
            if (member.box().isPresent()) {
                row(member.box().orElseThrow(), value);
            } else if (!leavesOnly) {
                inside(member, value);
            }
        }
    }

    private void inside(FormNode member, JsonNode value) {
        if (!member.isList()) {
            rows(member, value, false);
        }
        for (int i = 0; member.isList() && i < value.size(); i++) {
            rows(member, value.get(i), false);
        }
    }

    /** An empty box that a form of an authority has is printed empty; other empty boxes are left out. */
    private void row(Box box, JsonNode value) {
        boolean empty = value.isMissingNode() || (value.isArray() && value.isEmpty());
        if ((empty && !box.isAsked()) || box.path().equals(EMPTY_BOXES)) {
            return;
        }
        out.append("<tr><th scope=\"row\">");
        escape(texts.get("box." + box.path()));
        out.append("</th><td>");
        value(box, value);
        out.append("</td></tr>\n");
    }

    private void value(Box box, JsonNode value) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                out.append(i == 0 ? "" : "\n");
                value(box, value.get(i));
            }
        } else if (!value.isMissingNode()) {
            single(box, value.asText());
        }
    }

    /** The words for a code; what the library found has its code behind them, by which programs and telephone calls name it. */
    private void single(Box box, String value) {
        String words = texts.words(box, value);
        escape(words);
        if (box.byLibrary() && box.path().indexOf('.') > 0 && !words.equals(value) && IncidentTexts.isCoded(box)) {
            out.append(" <span class=\"code\">");
            escape(value);
            out.append("</span>");
        }
    }

    private void signature() {
        element("h2", texts.get("signature"));
        out.append("<table class=\"sign\">\n");
        for (String key : new String[] {"signature.name", "signature.date", "signature.signature"}) {
            out.append("<tr><th scope=\"row\">");
            escape(texts.get(key));
            out.append("</th><td></td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
