package dev.athanor.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom, as data. */
class ArchitectureTest {

    private static final String ROOT = "dev.athanor.processor";

    private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify.annotations");
    private static final String COMPILER = "javax.lang.model..";
    private static final String ANNOTATIONS = "dev.athanor.annotation";
    private static final String CONSTRAINTS = "dev.athanor.annotation.constraint";
    private static final String HANDLES = "dev.athanor.binding";
    private static final String MANIFEST = "dev.athanor.manifest..";
    private static final String JAVA_POET = "com.palantir.javapoet";
    private static final String JACKSON = "tools.jackson..";

    /** Each package and what it may import, besides itself. */
    private static final Map<String, List<String>> IMPORTS = Map.ofEntries(
            entry("diagnostic", COMPILER, "com.sun.source..", "javax.annotation.processing", "javax.tools"),
            entry("catalogue", ours("diagnostic")),
            entry("declaration", COMPILER, ours("diagnostic")),
            entry("constraint", COMPILER, CONSTRAINTS, ours("catalogue"), ours("declaration"), ours("diagnostic")),
            entry("project"),
            entry("model", MANIFEST, JAVA_POET, ours("diagnostic")),
            entry("jackson", COMPILER),
            entry(
                    "payload",
                    COMPILER,
                    JACKSON,
                    ours("jackson"),
                    ours("catalogue"),
                    ours("declaration"),
                    ours("diagnostic"),
                    ours("model")),
            entry(
                    "kind",
                    COMPILER,
                    ANNOTATIONS,
                    HANDLES,
                    MANIFEST,
                    JAVA_POET,
                    ours("catalogue"),
                    ours("declaration"),
                    ours("diagnostic"),
                    ours("model"),
                    ours("payload"),
                    ours("project")),
            entry("rule", MANIFEST, ours("catalogue"), ours("diagnostic"), ours("model")),
            entry(
                    "emit",
                    "javax.lang.model.element",
                    "javax.annotation.processing",
                    MANIFEST,
                    JAVA_POET,
                    ours("model"),
                    ours("output")),
            entry("output", COMPILER, "javax.annotation.processing", "javax.tools"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> packages() {
        return IMPORTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatItMay(String name) {
        String[] allowed = Stream.of(EVERYWHERE, List.of(ours(name)), IMPORTS.get(name))
                .flatMap(List::stream)
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ours(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        String[] listed = Stream.concat(Stream.of(ROOT), packages().map(ArchitectureTest::ours))
                .toArray(String[]::new);

        classes().should().resideInAnyPackage(listed).check(CLASSES);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** Apart from {@code Round} and {@code Rounds}, which hand them on. */
    @Test
    void oneClassKnowsTheFilerAndOneTheMessager() {
        onlyOneClassUses(Filer.class, "output.FilerOutput");
        onlyOneClassUses(Messager.class, "diagnostic.ReportPrinter");
    }

    private static void onlyOneClassUses(Class<?> type, String name) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and()
                .doNotHaveFullyQualifiedName(ours(name))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(type)
                .check(CLASSES);
    }

    private static Map.Entry<String, List<String>> entry(String name, String... imports) {
        return Map.entry(name, List.of(imports));
    }

    private static String ours(String name) {
        return ROOT + "." + name;
    }
}
