package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.library.ArticleFacts;
import com.example.library.ArticleRow;
import com.example.library.Library;
import com.example.library.LibraryEnv;
import dev.athanor.binding.VectorQuery;
import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library on a local cloud: typed rows, metadata of keys, and what is said of vectors, which there are none of. */
class LibraryTest {

    private static final Sample SAMPLE = Sample.LIBRARY;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path directory;

    private static SampleCloud cloud;
    private static Library env;

    @BeforeAll
    static void deploy() {
        cloud = new SampleCloud(directory);
        cloud.apply(SAMPLE, SAMPLE.manifest(), DataLossConsent.none());
        env = new LibraryEnv(CloudflareBindings.connect(
                cloud.cloud().target(), SAMPLE.stack(SAMPLE.manifest()), Library.class.getName()));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void aRowHasTheTypesThatTheWorkerExpects() throws Exception {
        assertThat(get("/engine").body())
                .contains("\"year\":1843", "\"peer_reviewed\":true", "\"summary\":null", "\"language\":\"EN\"");
    }

    @Test
    void javaReadsTheSameRow() {
        ArticleRow row =
                env.db().query("SELECT * FROM articles WHERE id = ?", "engine").single(ArticleRow.class);

        assertThat(row.peer_reviewed()).isTrue();
        assertThat(row.language()).isEqualTo(ArticleFacts.Language.EN);
        assertThat(row.summary()).isEmpty();
    }

    @Test
    void theMetadataOfKeysIsListed() throws Exception {
        get("/engine");

        assertThat(get("/recent").body()).contains("{\"id\":\"engine\",\"title\":\"On the Analytical Engine\"}");
    }

    @Test
    void whoLooksForVectorsHearsWhereTheyAre() throws Exception {
        HttpResponse<String> search = get("/search?about=weaving");

        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.body()).contains("the local cloud keeps no vectors", "library-dev-articles");
        assertThat(env.articles().count()).isZero();
        assertThatThrownBy(() -> env.articles().query(List.of(1.0), VectorQuery.top(5)))
                .hasMessageContaining("The local cloud keeps no vectors");
    }

    @Test
    void theIndexesAreAsDeclared() {
        assertThat(cloud.account().facts())
                .containsEntry("vectorize/library-dev-articles/config/dimensions", "32")
                .containsEntry("vectorize/library-dev-articles/metadata/year", "number")
                .containsEntry("vectorize/library-dev-articles/metadata/language", "string")
                .containsEntry("vectorize/library-dev-questions/config/preset", "\"@cf/baai/bge-base-en-v1.5\"");
        assertThat(cloud.plan(SAMPLE, SAMPLE.manifest()).isEmpty())
                .as(cloud.plan(SAMPLE, SAMPLE.manifest()).toText())
                .isTrue();
    }

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

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(cloud.address("library-dev-library").resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }
}
