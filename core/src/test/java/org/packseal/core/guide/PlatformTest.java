package org.packseal.core.guide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the guide says of the JDK's modules: the libraries need java.base, and java.xml where EPCIS files are read. */
@AnalyzeClasses(packages = "org.packseal", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformTest {
    @ArchTest
    static final ArchRule LIBRARIES_NEED_NO_MODULE_BEYOND_BASE = noClasses()
            .that()
            .resideOutsideOfPackages("org.packseal.core.cli..", "org.packseal.core.history.epcis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c..", "org.xml..");

    @ArchTest
    static final ArchRule LIBRARIES_DRAW_LOG_AND_CONNECT_NOWHERE = noClasses()
            .that()
            .resideOutsideOfPackage("org.packseal.core.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.awt..",
                    "javax.imageio..",
                    "javax.swing..",
                    "java.util.logging..",
                    "org.slf4j..",
                    "java.sql..",
                    "java.net.http..",
                    "sun..",
                    "jdk..");

    @ArchTest
    static final ArchRule LIBRARIES_OPEN_NO_CONNECTION = noClasses()
            .that()
            .resideInAPackage("org.packseal..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|DatagramSocket)");
}
