package org.packseal.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.packseal.core.explain.Explanation;
import org.packseal.core.explain.Statement;
import org.packseal.core.explain.Topic;

/** The words of the printed form in one language. */
final class IncidentTexts {
    /** Boxes whose words are those of explanations, with the kind of text that explanations have for them. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "assessment.fired.rule", "rule",
            "assessment.fired.level", "level",
            "assessment.actions", "action",
            "profiles.definition", "definition",
            "profiles.scope", "scope",
            "profiles.outcomes.outcome", "outcome");

    private static final IncidentTexts ENGLISH = new IncidentTexts("en");
    private static final IncidentTexts GERMAN = new IncidentTexts("de");

    private final String language;
    private final Properties texts = new Properties();

    private IncidentTexts(String language) {
        this.language = language;
        String name = "incident_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(IncidentTexts.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static IncidentTexts of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /** Whether a box holds codes of a closed list, so that a text of the reporter is never taken for a code. */
    static boolean isCoded(Box box) {
        return box.type() == Box.Type.CODE || (box.byLibrary() && box.type() == Box.Type.LINE);
    }

    /**
     * The words for what a box holds: of rules, actions and definitions those of explanations, of other codes the words of this
     * form. A value without words is given as it is, such as a rule of the caller's own set.
     */
    String words(Box box, String value) {
        if (!isCoded(box)) {
            return value;
        }
        String own = texts.getProperty("code." + box.path() + '.' + value);
        if (own != null) {
            return own;
        }
        String kind = EXPLAINED.get(box.path());
        return kind == null ? texts.getProperty("code." + value, value) : explained(kind + '.' + value, value);
    }

    private String explained(String code, String value) {
        Statement statement = Statement.of(code).with("title", value);
        Explanation one = Explanation.builder().say(Topic.FOUND, statement).build();
        return one.sentences(Topic.FOUND, Locale.forLanguageTag(language)).get(0);
    }
}
