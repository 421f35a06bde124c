package org.packseal.core.cli;

import java.util.ArrayList;
import java.util.List;
import org.packseal.core.definition.Definition;
import picocli.CommandLine.Option;

/** What an assessment is made with, the records aside. */
final class AssessOptions {
    @Option(
            names = "--definition",
            split = ",",
            paramLabel = "ID",
            description = "WHO-7C, which always applies, EU-1-33, US-FDC-581, MEDICRIME; several with commas.")
    List<String> definitions = List.of();

    @Option(
            names = "--trust-facts",
            description = "Take facts without producer as coming from somebody who can know them: you have checked them.")
    boolean trustFacts;

    /** The definitions asked for beside the one that always applies. */
    List<Definition> others() {
        List<Definition> others = new ArrayList<>();
        for (String id : definitions) {
            if (!id.equals(Definition.WHO_7C)) {
                others.add(Definition.bundled(id)
                        .orElseThrow(() -> new UsageProblem("--definition: there is none called " + VisibleText.of(id)
                                + "; there are WHO-7C, EU-1-33, US-FDC-581, MEDICRIME.")));
            }
        }
        return others;
    }
}
