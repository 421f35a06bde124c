package org.packseal.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.fact.FactCatalogue;
import org.packseal.core.fact.FactDefinition;
import org.packseal.core.fact.FactType;
import org.packseal.core.fact.ObservationKind;
import org.packseal.core.fact.Producer;
import org.packseal.core.fact.Standing;

/** The facts of one pack as arrays over fact indexes, ready for conditions: the accepted values, and what else is said. */
final class FactValues {
    private static final List<FactDefinition> CATALOGUE =
            FactCatalogue.standard().facts();

    /** Bit of each fact's accepted value, 0 where none is known. For a number, 1 where one is known. */
    private final long[] bits;

    /** Accepted numbers; nothing is stored until there is one, as few facts are numbers. */
    private double[] numbers = new double[0];

    /** Who states each accepted value; nothing is stored until somebody is named. */
    private @Nullable Producer[] producers = new Producer[0];

    private final Hearsay reported;
    private final Hearsay alleged;

    /** The facts of which anything is said. */
    private final FactMask touched = new FactMask();

    FactValues(Evidence evidence) {
        bits = new long[CATALOGUE.size()];
        reported = new Hearsay();
        alleged = new Hearsay();
        for (Fact fact : evidence.facts()) {
            FactDefinition definition = FactCatalogue.standard().require(fact.key());
            if (!touched.contains(definition.index())) {
                put(definition, evidence);
            }
        }
    }

    private FactValues(FactValues other) {
        bits = other.bits.clone();
        numbers = other.numbers.clone();
        producers = other.producers.clone();
        reported = new Hearsay(other.reported);
        alleged = new Hearsay(other.alleged);
        touched.addAll(other.touched);
    }

    /** The same values, but those of one kind of observation as a single one states them. */
    FactValues within(ObservationKind kind, Evidence observation) {
        FactValues view = new FactValues(this);
        for (FactDefinition definition : CATALOGUE) {
            if (definition.observation().filter(kind::equals).isPresent()) {
                view.clear(definition.index());
                view.put(definition, observation);
            }
        }
        return view;
    }

    private void clear(int fact) {
        bits[fact] = 0;
        if (producers.length != 0) {
            producers[fact] = null;
        }
        reported.clear(fact);
        alleged.clear(fact);
    }

    private void put(FactDefinition definition, Evidence evidence) {
        List<Fact> statements = evidence.statements(definition);
        if (statements.isEmpty()) {
            return;
        }
        touched.add(definition.index());
        Optional<Fact> accepted = evidence.findAccepted(definition);
        if (accepted.isPresent() && accepted.get().value().isPresent()) {
            bits[definition.index()] = bit(definition, accepted.get());
            putNumber(definition, accepted.get());
            accepted.get().producer().ifPresent(producer -> putProducer(definition, producer));
            if (statements.size() == 1) {
                return;
            }
        }
        for (Fact fact : statements) {
            if (fact.value().isPresent()) {
                Standing standing = evidence.standing(fact);
                if (standing != Standing.ACCEPTED) {
                    Hearsay where = standing == Standing.REPORTED ? reported : alleged;
                    where.add(definition.index(), bit(definition, fact), number(definition, fact));
                }
            }
        }
    }

    private void putProducer(FactDefinition definition, Producer producer) {
        if (producers.length == 0) {
            producers = new Producer[CATALOGUE.size()];
        }
        producers[definition.index()] = producer;
    }

    private void putNumber(FactDefinition definition, Fact fact) {
        if (definition.type() == FactType.NUMBER) {
            if (numbers.length == 0) {
                numbers = new double[CATALOGUE.size()];
            }
            numbers[definition.index()] = number(definition, fact);
        }
    }

    private static double number(FactDefinition definition, Fact fact) {
        return definition.type() == FactType.NUMBER
                ? Double.parseDouble(fact.value().orElseThrow())
                : 0;
    }

    private static long bit(FactDefinition definition, Fact fact) {
        return definition.type() == FactType.ENUM ? bit(definition, fact.value().orElseThrow()) : 1;
    }

    static long bit(FactDefinition definition, String value) {
        return 1L << definition.values().indexOf(value);
    }

    /** Whether anybody says anything that has only this standing. */
    boolean hasAny(Standing standing) {
        return !(standing == Standing.REPORTED ? reported : alleged).isEmpty();
    }

    /** Whether anything is said of one of these facts. */
    boolean touchesAny(FactMask facts) {
        return touched.intersects(facts);
    }

    /** The facts of which anything is said, ascending. */
    int[] touched() {
        return touched.facts();
    }

    /** Whether a fact is known, and neither its value nor any that is said of it is one of these. */
    boolean isNoneOf(int fact, long values) {
        return bits[fact] != 0 && ((bits[fact] | hearsay(fact, Standing.ALLEGED)) & values) == 0;
    }

    boolean known(int fact) {
        return bits[fact] != 0;
    }

    /** Whether it is accepted and, where its producer is named, comes from one of these. */
    boolean knownFrom(int fact, Set<Producer> from) {
        Producer producer = producers.length == 0 ? null : producers[fact];
        return bits[fact] != 0 && (producer == null || from.contains(producer));
    }

    long bits(int fact) {
        return bits[fact];
    }

    double number(int fact) {
        return numbers.length == 0 ? 0 : numbers[fact];
    }

    /** Bits of the values that are said without being accepted, down to the least standing asked for. */
    long hearsay(int fact, Standing least) {
        if (least == Standing.ACCEPTED) {
            return 0;
        }
        return least == Standing.REPORTED ? reported.bits(fact) : reported.bits(fact) | alleged.bits(fact);
    }

    /** The smallest, or greatest, number that is said without being accepted. */
    double hearsayNumber(int fact, Standing least, boolean smallest) {
        double ofReported = reported.number(fact, smallest);
        if (least != Standing.ALLEGED) {
            return ofReported;
        }
        double ofAlleged = alleged.number(fact, smallest);
        return smallest ? Math.min(ofReported, ofAlleged) : Math.max(ofReported, ofAlleged);
    }
}
