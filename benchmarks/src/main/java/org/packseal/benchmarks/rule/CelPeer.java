package org.packseal.benchmarks.rule;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.packseal.benchmarks.rule.PlainCondition.And;
import org.packseal.benchmarks.rule.PlainCondition.Compare;
import org.packseal.benchmarks.rule.PlainCondition.Known;
import org.packseal.benchmarks.rule.PlainCondition.Not;
import org.packseal.benchmarks.rule.PlainCondition.OneOf;
import org.packseal.benchmarks.rule.PlainCondition.Or;

/** The Common Expression Language: one compiled program a rule. */
final class CelPeer implements RulePeer {
    private final List<String> ids = new ArrayList<>();
    private final List<CelRuntime.Program> programs = new ArrayList<>();

    CelPeer(List<PeerRule> rules) {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("f", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .setResultType(SimpleType.BOOL)
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        try {
            for (PeerRule rule : rules) {
                ids.add(rule.id());
                programs.add(runtime.createProgram(
                        compiler.compile(text(rule.shown())).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PlainCondition condition) {
        if (condition instanceof And and) {
            return joined(" && ", and.parts(), "true");
        }
        if (condition instanceof Or or) {
            return joined(" || ", or.parts(), "false");
        }
        if (condition instanceof Not not) {
            return "!" + text(not.part());
        }
        if (condition instanceof Known known) {
            return known(known.key());
        }
        if (condition instanceof OneOf one) {
            String values =
                    one.values().stream().map(value -> '"' + value + '"').collect(Collectors.joining(", ", "[", "]"));
            String test = one.values().size() == 1 ? " == \"" + one.values().get(0) + '"' : " in " + values;
            return "(" + known(one.key()) + " && " + value(one.key()) + test + ")";
        }
        return compare((Compare) condition);
    }

    private static String compare(Compare compare) {
        String other = compare.other();
        String limit = other == null ? String.valueOf(compare.number()) : value(other);
        return "(" + known(compare.key()) + (other == null ? "" : " && " + known(other)) + " && " + value(compare.key())
                + (compare.below() ? " < " : " > ") + limit + ")";
    }

    private static String known(String key) {
        return "(\"" + key + "\" in f)";
    }

    private static String value(String key) {
        return "f[\"" + key + "\"]";
    }

    private static String joined(String operator, List<PlainCondition> parts, String empty) {
        return parts.isEmpty()
                ? empty
                : parts.stream().map(CelPeer::text).collect(Collectors.joining(operator, "(", ")"));
    }

    @Override
    public List<String> shown(Map<String, Object> facts) {
        List<String> shown = new ArrayList<>();
        Map<String, Object> variables = Map.of("f", facts);
        try {
            for (int i = 0; i < ids.size(); i++) {
                if ((Boolean) programs.get(i).eval(variables)) {
                    shown.add(ids.get(i));
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return shown;
    }
}
