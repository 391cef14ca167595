package com.example.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.local.WorkerResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen, with answers of the test in the place of the catalog, which another project deploys. */
@AthanorTest(Kiosk.class)
class KioskTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void aProductIsShownWithItsPrice() throws Exception {
        cloud.replace(
                Products.class,
                id -> id.equals("tea") ? Optional.of(new Product("tea", "Green tea", 450)) : Optional.empty());

        assertThat(get("/tea").body()).isEqualTo("Green tea: 4.50 EUR\n");
        assertThat(get("/cup").statusCode()).isEqualTo(404);
        assertThat(get("/cup").body()).isEqualTo("We do not have that.\n");
    }

    @Test
    void whatTheCatalogAnswersIsShown() throws Exception {
        cloud.replaceFetch(Catalog.class, request -> WorkerResponse.of(204));

        assertThat(get("/health").body()).isEqualTo("the catalog answers 204\n");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Kiosk.class).resolve(path)).build(), BodyHandlers.ofString());
    }
}
