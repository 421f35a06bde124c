package org.packseal.core.cli.picture;

import java.util.BitSet;
import java.util.Optional;
import org.packseal.gs1.ElementString;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A square GS1 Data Matrix ECC 200 symbol (ISO/IEC 16022) as dark and light modules, finder pattern included and quiet
 * zone not. Immutable.
 */
public final class DataMatrixSymbol {
    /** Light modules on every side that a reader needs around the symbol (GS1 General Specifications, Data Matrix). */
    static final int QUIET_ZONE = 1;

    private final int size;
    private final BitSet dark;

    private DataMatrixSymbol(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /**
     * Draws elements as a symbol of the smallest square size that holds them.
     *
     * @param elements elements that can be written
     * @return the symbol; empty where the elements exceed the largest size, 144 × 144 modules
     */
    public static Optional<DataMatrixSymbol> of(ElementString elements) {
        DataMatrix matrix = new DataMatrix();
        matrix.setDataType(Symbol.DataType.GS1);
        matrix.setForceMode(DataMatrix.ForceMode.SQUARE);
        matrix.setModuleWidth(1);
        matrix.setQuietZoneHorizontal(0);
        matrix.setQuietZoneVertical(0);
        StringBuilder content = new StringBuilder();
        elements.elements()
                .forEach(e -> content.append('[').append(e.ai()).append(']').append(e.value()));
        try {
            matrix.setContent(content.toString());
        } catch (OkapiException e) {
            return Optional.empty();
        }
        return Optional.of(new DataMatrixSymbol(matrix.getActualWidth(), modules(matrix)));
    }

    private static BitSet modules(DataMatrix matrix) {
        int size = matrix.getActualWidth();
        BitSet dark = new BitSet(size * size);
        for (Rectangle run : matrix.getRectangles()) {
            for (int y = (int) run.y; y < (int) (run.y + run.height); y++) {
                int start = y * size + (int) run.x;
                dark.set(start, start + (int) run.width);
            }
        }
        return dark;
    }

    /** {@return the number of modules on one side, 10 to 144} */
    public int size() {
        return size;
    }

    /**
     * Whether a module is dark.
     *
     * @param column 0 at the left
     * @param row 0 at the top
     */
    boolean dark(int column, int row) {
        return dark.get(row * size + column);
    }
}
