/** Facts about one pack, the definition-based rules over them, and an assessment with its reasons. */
@org.jspecify.annotations.NullMarked
module org.packseal.core {
    requires static transitive org.jspecify;
    requires transitive org.packseal.gs1;
    requires transitive org.packseal.crypto;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    // Only the command line, which is not exported, needs it.
    requires static info.picocli;
    requires static com.fasterxml.jackson.dataformat.csv;
    requires static java.desktop;

    exports org.packseal.core;
    exports org.packseal.core.alert;
    exports org.packseal.core.assessment;
    exports org.packseal.core.definition;
    exports org.packseal.core.explain;
    exports org.packseal.core.fact;
    exports org.packseal.core.file;
    exports org.packseal.core.history;
    exports org.packseal.core.history.epcis;
    exports org.packseal.core.history.finding;
    exports org.packseal.core.history.place;
    exports org.packseal.core.record;
    exports org.packseal.core.register;
    exports org.packseal.core.repository;
    exports org.packseal.core.report;
    exports org.packseal.core.rule;
    exports org.packseal.core.statistics;

    opens org.packseal.core.cli to
            info.picocli;
    opens org.packseal.core.cli.assess to
            info.picocli;
    opens org.packseal.core.cli.console to
            info.picocli;
    opens org.packseal.core.cli.demo to
            info.picocli;
    opens org.packseal.core.cli.exchange to
            info.picocli;
    opens org.packseal.core.cli.history to
            info.picocli;
    opens org.packseal.core.cli.record to
            info.picocli;
    opens org.packseal.core.cli.statement to
            info.picocli;
    opens org.packseal.core.cli.trust to
            info.picocli;
}
