package org.packseal.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.packseal.core.definition.Definition;
import org.packseal.core.file.DataFileException;
import org.packseal.core.record.RecordCheck.RulesSource;
import org.packseal.core.record.RecordPayload.EmbeddedText;
import org.packseal.core.rule.RuleSet;

/** Finds rules and definitions by their hash: bundled, given by the caller, or inside the record. */
final class EmbeddedRules {
    private final Map<String, RuleSet> given;

    /** What was found. */
    record Found(RuleSet rules, RulesSource source, List<Definition> definitions) {}

    /** A rule set or definition is missing, or this version refuses it. */
    static final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String pointer;

        UnavailableException(String pointer, String message) {
            super(message);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    EmbeddedRules(Map<String, RuleSet> given) {
        this.given = given;
    }

    Found find(RecordPayload payload) throws UnavailableException {
        List<Definition> definitions = new ArrayList<>();
        for (int i = 0; i < payload.definitions().size(); i++) {
            definitions.add(definition(payload.definitions().get(i), "/definitions/" + i));
        }
        EmbeddedText rules = payload.rules();
        if (!rules.isIntact()) {
            throw new UnavailableException("/rules/json", "Expected rules of the stated hash, found others.");
        }
        RuleSet bundled = RuleSet.who7c();
        if (bundled.sha256().equals(rules.sha256())) {
            return new Found(bundled, RulesSource.BUNDLED, definitions);
        }
        RuleSet known = given.get(rules.sha256());
        return known != null
                ? new Found(known, RulesSource.GIVEN, definitions)
                : new Found(read(rules), RulesSource.EMBEDDED, definitions);
    }

    private static RuleSet read(EmbeddedText rules) throws UnavailableException {
        try {
            return RuleSet.read(rules.bytes());
        } catch (DataFileException refused) {
            throw new UnavailableException("/rules/json", "This version refuses the rules: " + refused.getMessage());
        }
    }

    private static Definition definition(EmbeddedText text, String pointer) throws UnavailableException {
        if (!text.isIntact()) {
            throw new UnavailableException(pointer, "Expected a definition of the stated hash, found another.");
        }
        try {
            return Definition.read(text.bytes());
        } catch (DataFileException refused) {
            throw new UnavailableException(pointer, "This version refuses the definition: " + refused.getMessage());
        }
    }
}
