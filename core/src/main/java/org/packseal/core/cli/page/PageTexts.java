package org.packseal.core.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The page's own words in one language; what is said of a pack comes from its explanation. */
final class PageTexts {
    private static final PageTexts ENGLISH = new PageTexts(Locale.ENGLISH);
    private static final PageTexts GERMAN = new PageTexts(Locale.GERMAN);

    private final Locale locale;
    private final Properties texts = new Properties();

    private PageTexts(Locale locale) {
        this.locale = locale;
        String file = "page_" + locale.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(PageTexts.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** German for German, English for every other language. */
    static PageTexts of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    Locale locale() {
        return locale;
    }

    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("Expected a text for " + key + " in " + locale + ", found none.");
        }
        return text;
    }
}
