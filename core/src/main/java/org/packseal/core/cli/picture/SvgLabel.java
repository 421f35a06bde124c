package org.packseal.core.cli.picture;

import java.math.BigDecimal;
import java.util.List;

/**
 * Writes a label as SVG 1.1: black on white, sizes in millimetres, one path for all dark modules so that no printer
 * leaves hair lines between them.
 */
public final class SvgLabel {
    /** Height of a line of text in modules: about 1.8 mm at the usual module of 0.33 mm, legible on a pack. */
    private static final int LINE = 6;
    /** Width of one monospaced character at that height, in modules, rounded up. */
    private static final int CHARACTER = 4;

    private SvgLabel() {}

    /**
     * Writes a label.
     *
     * @param label the label
     * @param module side of one module in millimetres, more than 0
     * @return the SVG document
     */
    public static String of(Label label, BigDecimal module) {
        DataMatrixSymbol symbol = label.symbol();
        int side = symbol.size() + 2 * DataMatrixSymbol.QUIET_ZONE;
        int columns = label.textColumns();
        int width = side + (columns == 0 ? 0 : columns * CHARACTER + Label.GAP);
        int height = Math.max(side, label.lines().size() * LINE + LINE / 2);
        StringBuilder svg = new StringBuilder(16 * symbol.size() * symbol.size());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(millimetres(module, width))
                .append("\" height=\"")
                .append(millimetres(module, height))
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\">\n<title>");
        escaped(svg, String.join(" ", label.lines()));
        svg.append("</title>\n<path fill=\"#fff\" d=\"M0 0h")
                .append(width)
                .append('v')
                .append(height)
                .append("H0z\"/>\n");
        modules(svg, symbol);
        text(svg, label.lines(), side);
        return svg.append("</svg>\n").toString();
    }

    private static String millimetres(BigDecimal module, int modules) {
        return module.multiply(BigDecimal.valueOf(modules)).stripTrailingZeros().toPlainString() + "mm";
    }

    private static void modules(StringBuilder svg, DataMatrixSymbol symbol) {
        svg.append("<path shape-rendering=\"crispEdges\" d=\"");
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                int start = column;
                while (column < symbol.size() && symbol.dark(column, row)) {
                    column++;
                }
                if (column > start) {
                    svg.append('M')
                            .append(start + DataMatrixSymbol.QUIET_ZONE)
                            .append(' ')
                            .append(row + DataMatrixSymbol.QUIET_ZONE)
                            .append('h')
                            .append(column - start)
                            .append("v1h-")
                            .append(column - start)
                            .append('z');
                }
            }
        }
        svg.append("\"/>\n");
    }

    private static void text(StringBuilder svg, List<String> lines, int left) {
        if (lines.isEmpty()) {
            return;
        }
        svg.append("<g font-family=\"monospace\" font-size=\"").append(LINE - 1).append("\">\n");
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"")
                    .append(left + Label.GAP)
                    .append("\" y=\"")
                    .append((i + 1) * LINE)
                    .append("\">");
            escaped(svg, lines.get(i));
            svg.append("</text>\n");
        }
        svg.append("</g>\n");
    }

    private static void escaped(StringBuilder svg, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> svg.append("&amp;");
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                default -> svg.append(c);
            }
        }
    }
}
