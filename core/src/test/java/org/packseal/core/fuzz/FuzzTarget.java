package org.packseal.core.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every entry that takes outside bytes. The lower-case name is the folder of its seeds and of inputs that once broke it. */
enum FuzzTarget {
    SCAN(ScanTargets::scan),
    TOKEN(TokenTargets::inCode),
    JWS(TokenTargets::besideCode),
    TRUST_LIST(SignedTargets::trustList),
    STATEMENT(SignedTargets::statement),
    EVIDENCE_RECORD(SignedTargets::record),
    RULES(FileTargets::rules),
    DEFINITION(FileTargets::definition),
    REGISTER(FileTargets::register),
    ALERTS(FileTargets::alerts),
    EPCIS_JSON(FileTargets::epcis),
    EPCIS_XML(FileTargets::epcis),
    RECORD_LINE(FileTargets::record);

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Consumer<byte[]> entry;

    FuzzTarget(Consumer<byte[]> entry) {
        this.entry = entry;
    }

    /** Runs the entry; throws where something documented does not hold. */
    void run(byte[] data) {
        entry.accept(data);
    }

    /** The folder of committed inputs, relative to the module. */
    static Path inputs(FuzzTarget target) {
        return Path.of("src/test/resources/org/packseal/core/fuzz", target.folder());
    }

    /** The committed inputs, in the order of their names. */
    static List<Path> files(FuzzTarget target) throws IOException {
        try (Stream<Path> files = Files.list(inputs(target))) {
            return files.sorted().toList();
        }
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
