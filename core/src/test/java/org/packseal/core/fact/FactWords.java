package org.packseal.core.fact;

import java.util.ArrayList;
import java.util.List;
import org.packseal.core.fact.proof.Proofs;

/** Evidence in a table of tests, where everybody is vouched for. */
public final class FactWords {
    private FactWords() {}

    /**
     * Facts with semicolons between them: "PRODUCER key=value", "REPORTED PRODUCER key=value" for hearsay, "key=value" without
     * producer; those of LIBRARY are proven.
     */
    public static Evidence evidence(String facts) {
        Evidence.Builder stated =
                Evidence.builder().policy(EvidencePolicy.standard().vouchingFor(Producer.values()));
        List<Fact> proven = new ArrayList<>();
        for (String text : facts.isBlank() ? List.<String>of() : List.of(facts.split(";", -1))) {
            String[] words = text.strip().split(" ", -1);
            String[] fact = words[words.length - 1].split("=", 2);
            Fact bare = Fact.of(fact[0], fact[1]);
            if (words.length == 1) {
                stated.add(bare);
            } else if (words[0].equals("LIBRARY")) {
                proven.add(bare.assured(Assurance.VERIFIED));
            } else {
                Fact said = bare.by(Producer.valueOf(words[words.length - 2]));
                stated.add(words.length == 3 ? said.assured(Assurance.REPORTED) : said);
            }
        }
        return stated.build().with(Proofs.of(proven));
    }
}
