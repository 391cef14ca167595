package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.BigInt;
import dev.athanor.annotation.RpcTarget;
import dev.athanor.annotation.Stages;
import dev.athanor.annotation.TsType;
import dev.athanor.processor.catalogue.Catalogue;
import dev.athanor.processor.kind.Kind;
import dev.athanor.processor.kind.Kinds;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of the vocabulary is forgotten. */
class CompletenessTest {

    private static final Path VOCABULARY =
            Path.of("..", "annotations", "src", "main", "java", "dev", "athanor", "annotation");

    /** A member of an annotation, with what stands before it. */
    private static final Pattern UNDOCUMENTED = Pattern.compile(
            "(?m)^(?!.*\\*/)[^\\n]*\\n\\n(?: {4}@[^\\n]*\\n)* {4}[A-Za-z<>?\\[\\]]+ [a-zA-Z]+\\(\\)[^\\n]*;");

    /** The annotations that stand on a type or a method by themselves, as opposed to being part of another one. */
    static Stream<Path> annotations() throws IOException {
        try (Stream<Path> files = Files.list(VOCABULARY)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> Case.text(file).contains("public @interface"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void aCaseUsesTheAnnotation(Path annotation) {
        Pattern use = Pattern.compile("@" + name(annotation) + "\\b");

        assertThat(Stream.of("T", "E")
                        .flatMap(Case::all)
                        .flatMap(Case::sources)
                        .anyMatch(text -> use.matcher(text).find()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void eachMemberIsDocumented(Path annotation) {
        assertThat(Case.text(annotation)).doesNotContainPattern(UNDOCUMENTED).contains("/**");
    }

    @Test
    void everyAnnotationThatDeclaresSomethingIsAKind() throws IOException {
        Set<String> known = new TreeSet<>(Stream.of(Stages.class, BigInt.class, RpcTarget.class, TsType.class)
                .map(Class::getSimpleName)
                .toList());
        for (Kind kind : Kinds.ALL) {
            kind.annotation().map(Class::getSimpleName).ifPresent(known::add);
            kind.parts().stream().map(Class::getSimpleName).forEach(known::add);
        }

        assertThat(standing().filter(name -> !known.contains(name))).isEmpty();
    }

    /** The annotations that stand on a type or a method, without the containers of repeated ones. */
    private static Stream<String> standing() throws IOException {
        return annotations()
                .filter(file -> !Case.text(file).contains("@Target({})"))
                .map(CompletenessTest::name)
                .filter(name -> !isContainer(name));
    }

    private static boolean isContainer(String name) {
        try {
            Class<?> type = Class.forName("dev.athanor.annotation." + name);
            return type.getMethods().length > 0
                    && Stream.of(type.getDeclaredMethods())
                            .anyMatch(member -> member.getName().equals("value")
                                    && member.getReturnType().isArray()
                                    && Annotation.class.isAssignableFrom(
                                            member.getReturnType().getComponentType()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void everyProblemHasItsPage() {
        List<String> codes = Catalogue.all().map(code -> code.id() + ".md").toList();

        assertThat(pages()).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static Set<String> pages() {
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "problems"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("ATH"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
