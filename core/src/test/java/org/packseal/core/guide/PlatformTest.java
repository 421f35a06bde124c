package org.packseal.core.guide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the guide says of the JDK's modules: the libraries need java.base, and java.xml where EPCIS files are read. */
class PlatformTest {
    private static final String COMMAND_LINE = "org.packseal.core.cli..";
    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.packseal");

    @Test
    void xml_isReadByTheReaderOfEpcisAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(COMMAND_LINE, "org.packseal.core.history.epcis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.w3c..", "org.xml..")
                .check(LIBRARIES);
    }

    @Test
    void libraries_drawLogAndConnectNowhere() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMMAND_LINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.awt..",
                        "javax.imageio..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "java.sql..",
                        "java.net.http..",
                        "sun..",
                        "jdk..")
                .check(LIBRARIES);
    }

    @Test
    void commandLineToo_opensNoConnection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|DatagramSocket)")
                .check(LIBRARIES);
    }
}
