package com.example.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors of the site get. */
@AthanorTest(Site.class)
class SiteTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void pagesHaveNoEndingInTheirAddresses() throws Exception {
        assertThat(get("/").body()).contains("A site without code");
        assertThat(get("/about").body()).contains("<h1>About</h1>");
        assertThat(get("/about/").statusCode()).isEqualTo(307);
    }

    @Test
    void pagesAndFilesHaveTheirHeaders() throws Exception {
        assertThat(get("/about").headers().firstValue("x-frame-options")).contains("DENY");
        assertThat(get("/site.css").headers().firstValue("cache-control")).contains("public, max-age=86400");
    }

    @Test
    void oldAddressesLeadToTheNewOnes() throws Exception {
        HttpResponse<String> company = get("/company");

        assertThat(company.statusCode()).isEqualTo(301);
        assertThat(company.headers().firstValue("location")).contains("/about");
        assertThat(get("/pages/about").headers().firstValue("location")).contains("/about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/drafts/next", "/_headers", "/.assetsignore"})
    void whatIsNotPublishedIsNotFound(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Site.class).resolve(path)).build(), BodyHandlers.ofString());
    }
}
