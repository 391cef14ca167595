package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript holds the library's code to the rows, the values with their metadata, and the vectors that are declared. */
class LibraryTypesTest {

    private static final Sample SAMPLE = Sample.LIBRARY;

    @TempDir
    private static Path directory;

    @Test
    void theSampleFitsItsTypes() throws IOException {
        assertThat(Tsc.check(copy("right"), "--strict").output()).isEmpty();
    }

    @Test
    void whatIsStoredAndAskedForWronglyIsRefused() throws IOException {
        Path worker = copy("wrong");
        Path library = worker.resolve("library.ts");
        Shop.edit(library, "article.peer_reviewed === 1", "article.peer_reviewed === true");
        Shop.edit(library, "metadata: { title: article.title }", "metadata: { name: article.title }");
        Shop.edit(library, "metadata: { title, language, year, tags: [] }", "metadata: { title, language, year }");
        Shop.edit(library, "language: \"EN\", year", "title: \"EN\", year");
        Shop.edit(library, "returnMetadata: \"all\"", "returnMetadata: \"indexed\"");

        assertThat(Tsc.check(worker, "--strict").output())
                .contains("the types 'number' and 'boolean' have no overlap")
                .contains("'name' does not exist in type 'ReadArticle'")
                .contains("Property 'tags' is missing in type")
                .contains("'title' does not exist in type")
                .contains("Property 'title' does not exist on type 'Pick<ArticleFacts, \"language\" | \"year\">'");
    }

    @Test
    void aTextThatIsNoJsonOfAValueIsRefused() throws IOException {
        Path worker = copy("text");
        Shop.edit(worker.resolve("library.ts"), "json({ at: new Date().toISOString() })", "JSON.stringify({ at: 1 })");

        assertThat(Tsc.check(worker, "--strict").output())
                .contains("Argument of type 'string' is not assignable to parameter of type 'JsonOf<Reading>'");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() throws IOException {
        Path worker = copy("value");
        Shop.edit(worker.resolve("library.ts"), "json({ at: new Date().toISOString() })", "json({ at: new Date() })");

        assertThat(Tsc.check(worker, "--strict").output()).contains("Type 'Date' is not assignable to type 'string'");
    }

    private static Path copy(String name) throws IOException {
        Path project = directory.resolve(name);
        Shop.copy(SAMPLE.directory().resolve("src/main/worker"), project.resolve("src/main/worker"));
        Shop.copy(SAMPLE.directory().resolve("target/athanor/types"), project.resolve("target/athanor/types"));
        return project.resolve("src/main/worker");
    }
}
