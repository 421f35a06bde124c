package org.packseal.core.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, and how a statement becomes a sentence. In a text, {@code {name}} is replaced by the
 * parameter of that name, and {@code {prefix:name}} by the text whose key is the prefix, a full stop and the
 * parameter's value; of a value with commas each part has its text. The files are read directly rather than through ResourceBundle, whose result would depend on the
 * default locale of the machine.
 */
final class Messages {
    /** Texts nest twice at most: a statement, a rule or fact in it, an actor in that. */
    private static final int MAX_DEPTH = 4;

    private static final String ACTORS = "mah manufacturer importer exporter distributor retailer repackager";

    private static final Messages ENGLISH = new Messages(read("en"));
    private static final Messages GERMAN = new Messages(read("de"));

    private final Map<String, String> texts;

    private Messages(Map<String, String> texts) {
        this.texts = texts;
    }

    static Messages of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** The text with this key as it stands in the file, or null. */
    @Nullable
    String template(String key) {
        return texts.get(key);
    }

    String sentence(Statement statement) {
        return resolve(statement.code(), statement.parameters(), 0);
    }

    private String resolve(String code, Map<String, String> parameters, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalStateException("The texts for " + code + " refer to each other in a circle.");
        }
        String text = texts.get(code);
        if (text != null) {
            return fill(text, parameters, depth);
        }
        return resolveActor(code, parameters, depth);
    }

    /** {@code fact.source.mah.identity} has the text of {@code fact.source.identity}, with the actor filled in. */
    private String resolveActor(String code, Map<String, String> parameters, int depth) {
        String[] parts = code.split("\\.", -1);
        if (parts.length == 4 && parts[1].equals("source") && isActor(parts[2])) {
            String common = texts.get(parts[0] + ".source." + parts[3]);
            if (common != null) {
                Map<String, String> more = new HashMap<>(parameters);
                more.put("actor", parts[2]);
                return fill(common, more, depth);
            }
        }
        if (parts[0].equals("ask")) {
            return fill(texts.getOrDefault("ask.default", ""), parameters, depth);
        }
        // A rule or outcome from a file of the caller has no text here; its own title is shown.
        String title = parameters.get("title");
        return title != null ? title : words(code.substring(code.indexOf('.') + 1));
    }

    private static boolean isActor(String word) {
        return (" " + ACTORS + " ").contains(" " + word + " ");
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String fill(String text, Map<String, String> parameters, int depth) {
        StringBuilder out = new StringBuilder(text.length() + 40);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open);
            out.append(placeholder(text.substring(open + 1, close), parameters, depth));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private String placeholder(String name, Map<String, String> parameters, int depth) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return parameters.getOrDefault(name, "");
        }
        String value = parameters.getOrDefault(name.substring(colon + 1), "");
        String prefix = name.substring(0, colon) + ".";
        if (value.indexOf(',') < 0) {
            return resolve(prefix + value, parameters, depth + 1);
        }
        StringJoiner all = new StringJoiner(", ");
        for (String one : value.split(",", -1)) {
            all.add(resolve(prefix + one, parameters, depth + 1));
        }
        return all.toString();
    }

    private static Map<String, String> read(String language) {
        String name = "messages_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the library");
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
