package dev.athanor.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.maven.plugins.annotations.Parameter;

@AnalyzeClasses(packages = "dev.athanor.maven", importOptions = ImportOption.DoNotIncludeTests.class)
class MavenPluginArchitectureTest {

    @ArchTest
    static final ArchRule goalsAdaptTheRuntimeAndTheLocalCloudAndDoNothingElse = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.inject",
                    "javax.xml.parsers", // HelpMojo, which plugin-tools generate
                    "org.w3c.dom",
                    "org.xml.sax",
                    "org.apache.maven..",
                    "org.jspecify.annotations",
                    "dev.athanor.maven",
                    "dev.athanor.manifest",
                    "dev.athanor.local",
                    "dev.athanor.runtime.apply",
                    "dev.athanor.runtime.cloudflare", // Target, which a local cloud hands to a Deployer
                    "dev.athanor.runtime.link",
                    "dev.athanor.runtime.output",
                    "dev.athanor.runtime.plan",
                    "dev.athanor.runtime.problem",
                    "dev.athanor.runtime.resource", // SecretSource, which a Project takes
                    "dev.athanor.runtime.tunnel");

    @ArchTest
    static final ArchRule noGoalWritesPastMavensLog =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule noParameterHoldsACredential = fields().that()
            .areAnnotatedWith(Parameter.class)
            .should()
            .haveNameNotMatching("(?i).*(token|secret|password|credential|key).*");
}
