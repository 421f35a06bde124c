package org.packseal.core.cli.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packseal.core.alert.Alerts;
import org.packseal.core.assessment.Detail;
import org.packseal.core.cli.console.Console;
import org.packseal.core.cli.console.InputFile;
import org.packseal.core.cli.console.UsageProblem;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.definition.Definition;
import org.packseal.core.fact.EvidencePolicy;
import org.packseal.core.fact.Producer;
import org.packseal.core.register.ProductRegister;
import org.packseal.core.register.RegisterFile;
import picocli.CommandLine.Option;

/** What an assessment is made with, the records aside. */
public final class AssessOptions {
    @Option(names = "--register", paramLabel = "FILE", description = "A register of products, in JSON.")
    private @Nullable Path register;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "Alerts of authorities, in JSON, matched to each pack. May be given more than once.")
    private List<Path> alertFiles = List.of();

    @Option(
            names = "--detail",
            paramLabel = "brief|normal|full",
            description = "brief: the decision. normal: and what it rests on. full: and what is not known, and an "
                    + "explanation in English. Default: normal.")
    private Detail detail = Detail.NORMAL;

    @Option(
            names = "--definition",
            split = ",",
            paramLabel = "ID",
            description =
                    "WHO-7C, which always applies, EU-1-33, EU-MDR-2-9, EU-IVDR-2-10, US-FDC-581, MEDICRIME; several "
                            + "with commas.")
    private List<String> definitions = List.of();

    @Option(
            names = "--speaks-for",
            split = ",",
            paramLabel = "PRODUCER",
            description = "Producers whose facts you vouch for, beside PHARMACY, WHOLESALER and CUSTOMS; several with "
                    + "commas. The word of any other producer can speak against a pack, up to a suspicion, and never clears "
                    + "one.")
    private List<Producer> speaksFor = List.of();

    @Option(
            names = "--trust-facts",
            description = "Vouch for all facts, those without producer too: you have checked them.")
    private boolean trustFacts;

    /** Options that vouch for some producers and ask for nothing else. */
    public static AssessOptions speakingFor(Producer... producers) {
        AssessOptions options = new AssessOptions();
        options.speaksFor = List.of(producers);
        return options;
    }

    /** Whether the operator vouches for everything. */
    boolean trustFacts() {
        return trustFacts;
    }

    /** Whose statements count. */
    EvidencePolicy policy() {
        EvidencePolicy base = trustFacts ? EvidencePolicy.trustingAll() : EvidencePolicy.standard();
        if (speaksFor.contains(Producer.LIBRARY)) {
            throw new UsageProblem(
                    "--speaks-for: Expected a producer other than LIBRARY, whose facts are always proven.");
        }
        return base.vouchingFor(speaksFor.toArray(Producer[]::new));
    }

    /** The register asked for; every fault of its file is named on standard error before the run ends. */
    Optional<ProductRegister> register(Console console) {
        Path file = register;
        if (file == null) {
            return Optional.empty();
        }
        return Optional.of(InputFile.data(console, file, RegisterFile.MAX_BYTES, RegisterFile::read));
    }

    /** The alerts asked for. */
    List<Alerts> alerts(Console console) {
        List<Alerts> alerts = new ArrayList<>();
        for (Path file : alertFiles) {
            alerts.add(InputFile.data(console, file, Alerts.MAX_BYTES, Alerts::read));
        }
        return alerts;
    }

    /** How much of each assessment is written. */
    Detail detail() {
        return detail;
    }

    /** The definitions asked for beside the one that always applies. */
    List<Definition> others() {
        List<Definition> others = new ArrayList<>();
        for (String id : definitions) {
            if (!id.equals(Definition.WHO_7C)) {
                others.add(Definition.bundled(id)
                        .orElseThrow(() -> new UsageProblem(
                                "--definition: Expected " + known() + ", found " + VisibleText.shortened(id) + ".")));
            }
        }
        return others;
    }

    private static String known() {
        return Stream.concat(
                        Stream.of(Definition.WHO_7C),
                        Definition.bundled().stream().map(Definition::id))
                .collect(Collectors.joining(", "));
    }
}
