package org.packseal.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of the printed form in one language. */
final class IncidentTexts {
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

    /** The words for a code, or the code itself where it needs none. */
    String code(String code) {
        return texts.getProperty("code." + code, code);
    }
}
