package com.example.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The studio, as its customers see it. */
@AthanorTest
class StudioTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void aPhotoIsDevelopedIntoItsAlbum(Studio env) throws Exception {
        assertThat(send("/originals/cat.jpg", "cat").statusCode()).isEqualTo(201);

        await().until(() -> !cloud.drain(NewPhotos.class).all().isEmpty());

        await().until(() -> env.albums().get("originals/cat.jpg").isPresent());
        assertThat(env.albums().get("originals/cat.jpg")).contains(new Album("originals/cat.jpg", 3));
    }

    @Test
    void theThirdVisitorPaysHalf(Studio env) throws Exception {
        int full = env.clerk().order("cat.jpg", "large");
        VisitorBook visitors = env.visitors().get("all");
        visitors.welcome();
        visitors.welcome();
        visitors.welcome();

        assertThat(env.clerk().order("cat.jpg", "large")).isEqualTo(full / 2);
        assertThat(env.books().query("SELECT * FROM orders").rows()).hasSize(2);
    }

    @Test
    void printsOfOnePhotoAreLimited() throws Exception {
        int status = 201;
        for (int i = 0; i <= 2 * 5 && status == 201; i++) {
            status = send("/orders/cat.jpg", "large").statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(send("/orders/dog.jpg", "large").body()).matches(".*\"seal\":\"[0-9a-f]{64}\".*");
    }

    @Test
    void customersHaveSitesAndFiltersOfTheirOwn() throws Exception {
        assertThat(send("/sites/acme", "").body()).isEqualTo("Acme by Studio");
        assertThat(send("/filters", "export default { fetch: () => new Response('sepia') }")
                        .body())
                .isEqualTo("sepia");
    }

    @Test
    void theDoorSaysWhereTheStudioIs() throws Exception {
        assertThat(http.send(HttpRequest.newBuilder(cloud.url(Door.class)).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("The studio is at studio.example.com");
        assertThat(http.send(
                                HttpRequest.newBuilder(
                                                cloud.url("studio.example.com").resolve("/about"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .contains("\"from\":9");
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cloud.url(Studio.class).resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
