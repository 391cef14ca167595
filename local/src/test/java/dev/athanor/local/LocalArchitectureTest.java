package dev.athanor.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom in the local cloud. */
class LocalArchitectureTest {

    private static final String LOCAL = "dev.athanor.local";

    private static final List<String> EVERYWHERE =
            List.of("java..", "javax..", "org.jspecify..", "com.sun.net.httpserver..", "tools.jackson..");

    /** What of ours each package may import besides itself. */
    private static final Map<String, List<String>> IMPORTS = Map.of(
            LOCAL + ".account",
            List.of("dev.athanor.runtime.problem"),
            LOCAL + ".workerd",
            List.of(
                    LOCAL + ".account",
                    "dev.athanor.runtime.problem",
                    "dev.athanor.runtime.toolchain",
                    "dev.athanor.manifest.route"),
            LOCAL + ".fault",
            List.of(),
            LOCAL + ".api",
            List.of(
                    LOCAL + ".account",
                    LOCAL + ".fault",
                    LOCAL + ".workerd",
                    "dev.athanor.runtime.bundle",
                    "dev.athanor.runtime.problem",
                    "dev.athanor.manifest.cron",
                    "dev.athanor.manifest.route"),
            LOCAL + ".page",
            List.of(LOCAL + ".account", LOCAL + ".workerd", "dev.athanor.runtime.problem"),
            LOCAL,
            List.of(
                    LOCAL + ".account",
                    LOCAL + ".api",
                    LOCAL + ".fault",
                    LOCAL + ".page",
                    LOCAL + ".workerd",
                    "dev.athanor.runtime.cloudflare",
                    "dev.athanor.runtime.problem",
                    "dev.athanor.runtime.rpc",
                    "dev.athanor.runtime.toolchain",
                    "dev.athanor.manifest.cron"));

    private final JavaClasses local = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(LOCAL);

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
                    .check(local);
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(LOCAL + ".(*)..").should().beFreeOfCycles().check(local);
    }
}
