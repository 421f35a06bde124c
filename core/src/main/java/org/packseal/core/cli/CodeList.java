package org.packseal.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.packseal.crypto.Freshness;
import org.packseal.crypto.TokenResult;
import org.packseal.gs1.ScanCode;
import org.packseal.gs1.ScanForm;
import org.packseal.gs1.SuspicionCode;
import org.packseal.gs1.national.NationalScheme;

/** Every code that output can carry, by the member in which it stands. */
final class CodeList {
    private static final String MEANINGS = "codes.properties";

    private final Properties meanings = meanings();

    /**
     * The codes of one member.
     *
     * @param member where they stand in output
     * @param codes code to meaning, in the order of the enum
     */
    record Group(String member, Map<String, String> codes) {}

    /** All groups, in the order in which a scan is worked on. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(group("form", ScanForm.values()));
        groups.add(group("problems, warnings", ScanCode.values(), ScanCode::meaning));
        groups.add(group("suspicions", SuspicionCode.values()));
        groups.add(group("pack.national", NationalScheme.values()));
        groups.add(group("token.result", TokenResult.values()));
        groups.add(group("token.freshness", Freshness.values()));
        groups.add(group("problems of an input record", RecordCode.values(), RecordCode::meaning));
        groups.add(group("standard error, exit status 2", FileCode.values(), FileCode::meaning));
        return groups;
    }

    /** The keys of the file of meanings; a test compares them with the enums. */
    Map<String, String> stated() {
        Map<String, String> stated = new LinkedHashMap<>();
        meanings.stringPropertyNames().forEach(name -> stated.put(name, meanings.getProperty(name)));
        return stated;
    }

    private Group group(String member, Enum<?>[] constants) {
        return group(member, constants, constant -> {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return Objects.requireNonNull(meanings.getProperty(key), key);
        });
    }

    private static <E extends Enum<?>> Group group(String member, E[] constants, Function<E, String> meaning) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (E constant : constants) {
            codes.put(constant.name(), meaning.apply(constant));
        }
        return new Group(member, codes);
    }

    private static Properties meanings() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(CodeList.class.getResourceAsStream(MEANINGS), MEANINGS)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
