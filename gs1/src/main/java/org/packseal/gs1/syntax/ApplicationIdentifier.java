package org.packseal.gs1.syntax;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.key.CheckDigit;

/** One GS1 application identifier: a row of the table, ready for use. Does not change once the table is built. */
public final class ApplicationIdentifier {
    private final int index;
    private final String ai;
    private final TableRow row;
    private final int digits;
    private final int shortest;
    private final int longest;
    private final boolean fixed;
    private final boolean predefined;
    private final ValueShape shape;
    private @Nullable RelationBits relations;

    ApplicationIdentifier(int index, String ai, TableRow row) {
        this.index = index;
        this.ai = ai;
        this.digits = ai.length();
        this.row = row;
        this.shortest = row.components().stream()
                .mapToInt(part -> part.optional() ? 0 : part.shortest())
                .sum();
        this.longest = row.components().stream().mapToInt(Component::longest).sum();
        this.fixed = shortest == longest;
        this.predefined = row.predefined();
        this.shape = ValueShape.of(row.components());
    }

    /**
     * Place in the table.
     *
     * @return from 0, in order of the identifiers as text
     */
    public int index() {
        return index;
    }

    /**
     * The identifier.
     *
     * @return 2 to 4 digits
     */
    public String ai() {
        return ai;
    }

    /**
     * Length of the identifier.
     *
     * @return 2 to 4
     */
    public int digits() {
        return digits;
    }

    /**
     * Data title of the General Specifications.
     *
     * @return the title, empty where GS1 gives none
     */
    public String title() {
        return row.title();
    }

    /**
     * Parts of the value.
     *
     * @return unmodifiable, in order
     */
    public List<Component> components() {
        return row.components();
    }

    /**
     * Shortest value.
     *
     * @return characters
     */
    public int shortest() {
        return shortest;
    }

    /**
     * Longest value.
     *
     * @return characters
     */
    public int longest() {
        return longest;
    }

    /**
     * Whether the length follows from the first two digits, so that no FNC1 is needed behind the value (General
     * Specifications 7.8.5).
     *
     * @return true for predefined length
     */
    public boolean predefinedLength() {
        return predefined;
    }

    /**
     * Whether it may stand in the query of a GS1 Digital Link.
     *
     * @return true for a data attribute
     */
    public boolean digitalLinkAttribute() {
        return row.attribute();
    }

    /**
     * Whether it can be the primary key of a GS1 Digital Link.
     *
     * @return true for a primary key
     */
    public boolean digitalLinkKey() {
        return row.key();
    }

    /**
     * Qualifiers that may follow it in a Digital Link path, in order.
     *
     * @return alternative sequences; empty where no qualifier is allowed
     */
    public List<List<String>> qualifiers() {
        return row.qualifiers();
    }

    /**
     * Mandatory associations; all of them must be met.
     *
     * @return unmodifiable
     */
    public List<Requirement> requirements() {
        return row.requirements();
    }

    /**
     * Identifiers that must not be on the same item; {@code n} stands for any digit.
     *
     * @return unmodifiable
     */
    public List<String> exclusions() {
        return row.exclusions();
    }

    /**
     * A valid value, for documentation and tests.
     *
     * @return the value
     */
    public String example() {
        return row.example();
    }

    /**
     * Where the row comes from.
     *
     * @return for instance {@code GenSpecs 3.3.2}
     */
    public String source() {
        return row.source();
    }

    /**
     * Checks a value: lengths, then each component's characters and content. A component ends at its first violation.
     *
     * @param text text with the value
     * @param from where the value begins
     * @param to where it ends, exclusive
     * @param year the present year, which decides centuries
     * @param found receives every violation
     */
    public void check(String text, int from, int to, int year, ViolationHandler found) {
        ValueCheck.check(this, text, from, to, year, found);
    }

    /**
     * Where a valid value ends: of predefined or fixed length there, else at the first character that set 82 lacks.
     *
     * @param text text with the value
     * @param from where the value begins
     * @param end where the text ends
     * @param year the present year, which decides centuries
     * @return the end of the value, or -1 if it is not valid or its end needs a closer look
     */
    public int validEnd(String text, int from, int end, int year) {
        if (shape == ValueShape.TEXT) {
            int to = CharacterSet.X.firstOutside(text, from, Math.min(end, from + longest));
            return to > from ? to : -1;
        }
        int to = from + longest;
        return fixed && to <= end && accepts(text, from, to, year) ? to : -1;
    }

    /**
     * Whether {@link #check} would find no violation.
     *
     * @param text text with the value
     * @param from where the value begins
     * @param to where it ends, exclusive
     * @param year the present year, which decides centuries
     * @return true if the value is valid
     */
    public boolean accepts(String text, int from, int to, int year) {
        int length = to - from;
        if (length < shortest || length > longest || length == 0) {
            return false;
        }
        return switch (shape) {
            case TEXT -> CharacterSet.X.firstOutside(text, from, to) == to;
            case KEY -> CheckDigit.isCorrect(text, from, to);
            case DATE -> DateDigits.isYymmd0(text, from, year);
            case OTHER -> ValueCheck.accepts(this, text, from, to, year);
        };
    }

    /**
     * Whether a value has the length and the characters of this identifier, its content aside.
     *
     * @param value a value as data
     * @return true if reading would give it back as it is
     */
    public boolean holds(String value) {
        return !value.isEmpty() && value.length() <= longest && ValueCheck.holds(this, value);
    }

    /**
     * Whether another identifier must not stand beside this one; the relation is this one's own, not the other's.
     *
     * @param other another identifier
     * @return true if it is excluded
     */
    public boolean excludes(ApplicationIdentifier other) {
        return (relations().excludesLow & other.relations().matchesLow) != 0
                || (relations().excludesHigh & other.relations().matchesHigh) != 0;
    }

    RelationBits relations() {
        return Objects.requireNonNull(relations, "relations");
    }

    /** Called once, when the whole table is known and before anybody sees it. */
    void relations(RelationBits bits) {
        relations = bits;
    }

    @Override
    public String toString() {
        return "(" + ai + ")";
    }
}
