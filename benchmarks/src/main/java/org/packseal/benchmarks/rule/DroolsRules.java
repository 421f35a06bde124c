package org.packseal.benchmarks.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.packseal.benchmarks.rule.PlainCondition.And;
import org.packseal.benchmarks.rule.PlainCondition.Compare;
import org.packseal.benchmarks.rule.PlainCondition.Known;
import org.packseal.benchmarks.rule.PlainCondition.Not;
import org.packseal.benchmarks.rule.PlainCondition.OneOf;
import org.packseal.benchmarks.rule.PlainCondition.Or;

/** The rules in Drools' own language, compiled to its executable model. */
final class DroolsRules {
    private static final String FILE = "src/main/resources/org/packseal/benchmarks/rule/who.drl";

    private DroolsRules() {}

    static KieBase compiled(List<PeerRule> rules) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write(FILE, text(rules));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    static String text(List<PeerRule> rules) {
        StringBuilder text = new StringBuilder("package org.packseal.benchmarks.rule;\n");
        text.append("import org.packseal.benchmarks.rule.KnownFact;\n" + "global java.util.List shown;\n");
        for (PeerRule rule : rules) {
            text.append("rule \"").append(rule.id()).append("\" when\n");
            append(rule.shown(), text);
            text.append("then\n    shown.add(\"").append(rule.id()).append("\");\nend\n");
        }
        return text.toString();
    }

    /**
     * One line for each part of a conjunction. Every way to meet a rule reads at least one fact, so that the facts of each pack meet
     * it anew; a rule that is met in two ways fires twice.
     */
    private static void append(PlainCondition condition, StringBuilder text) {
        if (condition instanceof And and) {
            and.parts().forEach(part -> append(part, text));
        } else {
            text.append("    ").append(pattern(condition)).append('\n');
        }
    }

    private static String pattern(PlainCondition condition) {
        if (condition instanceof And and) {
            return joined(" and ", and.parts());
        }
        if (condition instanceof Or or) {
            return joined(" or ", or.parts());
        }
        if (condition instanceof Not not) {
            return "not( " + pattern(not.part()) + " )";
        }
        if (condition instanceof Known known) {
            return "KnownFact( key == \"" + known.key() + "\" )";
        }
        if (condition instanceof OneOf one) {
            return "KnownFact( key == \"" + one.key() + "\", value "
                    + (one.values().size() == 1
                            ? "== \"" + one.values().get(0) + '"'
                            : one.values().stream()
                                    .map(value -> '"' + value + '"')
                                    .collect(Collectors.joining(", ", "in ( ", " )")))
                    + " )";
        }
        return compare((Compare) condition);
    }

    private static String compare(Compare compare) {
        String operator = compare.below() ? " < " : " > ";
        String other = compare.other();
        if (other == null) {
            return "KnownFact( key == \"" + compare.key() + "\", number" + operator + compare.number() + " )";
        }
        return "( KnownFact( key == \"" + other + "\", $limit : number ) and KnownFact( key == \"" + compare.key()
                + "\", number" + operator + "$limit ) )";
    }

    private static String joined(String operator, List<PlainCondition> parts) {
        return parts.stream().map(DroolsRules::pattern).collect(Collectors.joining(operator, "( ", " )"));
    }
}
