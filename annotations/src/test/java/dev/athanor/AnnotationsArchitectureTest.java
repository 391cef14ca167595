package dev.athanor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Retention;

@AnalyzeClasses(packages = "dev.athanor", importOptions = ImportOption.DoNotIncludeTests.class)
class AnnotationsArchitectureTest {

    @ArchTest
    static final ArchRule userCodeCompilesAgainstNothingButTheJdkAndThisModule = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.athanor.annotation..", "dev.athanor.binding");

    @ArchTest
    static final ArchRule theVocabularyDoesNotKnowTheHandles = classes()
            .that()
            .resideInAPackage("dev.athanor.annotation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.athanor.annotation..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.athanor.(**)").should().beFreeOfCycles();

    /**
     * Build tools and other modules find annotations in class files; nothing needs them at run time but {@code @BigInt}, by which a call
     * that Java makes tells a {@code bigint} from a {@code number}.
     */
    @ArchTest
    static final ArchRule annotationsAreKeptInClassFiles = classes()
            .that()
            .areAnnotations()
            .and()
            .doNotHaveSimpleName("BigInt")
            .should(new ArchCondition<JavaClass>("have CLASS retention") {
                @Override
                public void check(JavaClass annotation, ConditionEvents events) {
                    boolean isClass = annotation
                            .tryGetAnnotationOfType(Retention.class.getName())
                            .map(JavaAnnotation::getProperties)
                            .map(properties -> String.valueOf(properties.get("value")))
                            .filter(value -> value.endsWith("CLASS"))
                            .isPresent();
                    events.add(
                            new SimpleConditionEvent(annotation, isClass, annotation.getName() + " is kept otherwise"));
                }
            });
}
