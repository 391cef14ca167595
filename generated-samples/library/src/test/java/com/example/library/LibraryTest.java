package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.binding.VectorQuery;
import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Typed rows, metadata of keys, and what is said of vectors, which no local cloud has. */
@AthanorTest(Library.class)
class LibraryTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void anArticleIsAnsweredAsItsRowHasIt(Library env) throws Exception {
        assertThat(get("/engine").body())
                .contains("\"year\":1843", "\"peer_reviewed\":true", "\"summary\":null", "\"language\":\"EN\"");

        ArticleRow row =
                env.db().query("SELECT * FROM articles WHERE id = ?", "engine").single(ArticleRow.class);
        assertThat(row.peer_reviewed()).isTrue();
        assertThat(row.language()).isEqualTo(ArticleFacts.Language.EN);
        assertThat(row.summary()).isEmpty();
    }

    @Test
    void whatWasReadIsListedByItsTitle() throws Exception {
        assertThat(get("/recent").body()).isEqualTo("[]");

        get("/engine");

        assertThat(get("/recent").body()).isEqualTo("[{\"id\":\"engine\",\"title\":\"On the Analytical Engine\"}]");
    }

    @Test
    void whoLooksForVectorsHearsWhereTheyAre(Library env) throws Exception {
        HttpResponse<String> search = get("/search?about=weaving");

        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.body()).contains("the local cloud keeps no vectors", cloud.name(Articles.class));
        assertThat(env.articles().count()).isZero();
        assertThatThrownBy(() -> env.articles().query(List.of(1.0), VectorQuery.top(5)))
                .hasMessageContaining("The local cloud keeps no vectors");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Library.class).resolve(path)).build(), BodyHandlers.ofString());
    }
}
