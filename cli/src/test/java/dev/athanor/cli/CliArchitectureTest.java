package dev.athanor.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.athanor.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {

    @ArchTest
    static final ArchRule commandsAdaptTheRuntimeAndTheLocalCloudAndDoNothingElse = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom",
                    "org.xml.sax..",
                    "picocli",
                    "org.jspecify.annotations",
                    "dev.athanor.cli",
                    "dev.athanor.local",
                    "dev.athanor.manifest",
                    "dev.athanor.runtime.apply",
                    "dev.athanor.runtime.cloudflare", // Target, which is handed to a Deployer
                    "dev.athanor.runtime.link",
                    "dev.athanor.runtime.output",
                    "dev.athanor.runtime.plan",
                    "dev.athanor.runtime.problem",
                    "dev.athanor.runtime.resource", // SecretSource, which a Project takes
                    "dev.athanor.runtime.tunnel");
}
