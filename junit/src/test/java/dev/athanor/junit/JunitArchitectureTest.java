package dev.athanor.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom in the JUnit extension. */
class JunitArchitectureTest {

    private static final String JUNIT = "dev.athanor.junit";

    private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify..", "dev.athanor.runtime.problem");

    /** What else each package may import besides itself. */
    private static final Map<String, List<String>> IMPORTS = Map.of(
            JUNIT + ".project",
            List.of(
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "dev.athanor.manifest",
                    "dev.athanor.runtime.apply",
                    "dev.athanor.runtime.bundle",
                    "dev.athanor.runtime.link",
                    "dev.athanor.runtime.output",
                    "dev.athanor.runtime.resource"),
            JUNIT + ".cloud",
            List.of(
                    JUNIT + ".project",
                    "dev.athanor.binding",
                    "dev.athanor.local",
                    "dev.athanor.manifest",
                    "dev.athanor.runtime.apply",
                    "dev.athanor.runtime.cloudflare",
                    "dev.athanor.runtime.env",
                    "dev.athanor.runtime.link",
                    "dev.athanor.runtime.plan",
                    "dev.athanor.runtime.resource",
                    "dev.athanor.runtime.rpc"),
            JUNIT,
            List.of(
                    JUNIT + ".project",
                    JUNIT + ".cloud",
                    "dev.athanor.binding",
                    "dev.athanor.local",
                    "dev.athanor.manifest",
                    "dev.athanor.runtime.link",
                    "dev.athanor.runtime.rpc",
                    "org.junit..",
                    "tools.jackson.."));

    private final JavaClasses junit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(JUNIT);

    @Test
    void eachPackageImportsWhatTheTableSaysAndNothingElse() {
        IMPORTS.forEach((name, imports) -> {
            String[] allowed = Stream.of(List.of(name), imports, EVERYWHERE)
                    .flatMap(List::stream)
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed)
                    .check(junit);
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(JUNIT + ".(*)..").should().beFreeOfCycles().check(junit);
    }
}
