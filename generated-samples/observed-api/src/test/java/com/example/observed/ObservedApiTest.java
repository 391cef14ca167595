package com.example.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.TestSecret;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API, and the worker that collects its errors. */
@AthanorTest
@TestSecret(name = "OBSERVED_API_PASSWORD", value = "quite-secret-password")
class ObservedApiTest {

    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(LocalCloud cloud, HttpClient http) {
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void aSessionThatWasSignedTellsWhoseItIs() throws Exception {
        HttpResponse<String> session = send(api("/sessions").POST(BodyPublishers.ofString("ada")));

        HttpResponse<String> me = send(api("/me").header("Authorization", "Bearer " + session.body()));

        assertThat(session.statusCode()).isEqualTo(201);
        assertThat(me.body()).isEqualTo("{\"user\":\"ada\"}");
    }

    @Test
    void aSessionThatWasForgedIsRefused() throws Exception {
        HttpResponse<String> me = send(api("/me").header("Authorization", "Bearer ada.9999999999.00"));

        assertThat(me.statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsNotInTheRulesGetsNoSession() throws Exception {
        assertThat(send(api("/sessions").POST(BodyPublishers.ofString("eve"))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theVersionThatRunsIsTold() throws Exception {
        assertThat(send(api("/version")).body())
                .matches("\\{\"id\":\"[0-9a-f-]{36}\",\"tag\":\"\",\"timestamp\":\".*\"}");
    }

    @Test
    void whatTheApiSaysOfItselfIsSigned() throws Exception {
        HttpResponse<String> about = send(api("/about"));

        assertThat(about.body())
                .isEqualTo("{\"name\":\"Observed API\",\"stage\":\"test\",\"contact\":\"api@example.com\"}");
        assertThat(about.headers().firstValue("signature").orElseThrow()).matches("[0-9a-f]{128}");
    }

    @Test
    void anErrorIsCollectedForWhoKnowsThePassword(Errors env) throws Exception {
        assertThat(send(api("/nowhere")).statusCode()).isEqualTo(500);
        cloud.awaitLog(Api.class, "nothing answers at /nowhere");
        awaitReport(env.recentErrors());

        HttpRequest.Builder errors = HttpRequest.newBuilder(cloud.url(Errors.class));
        assertThat(send(errors).statusCode()).isEqualTo(401);
        assertThat(send(errors.header("Authorization", "Bearer quite-secret-password"))
                        .body())
                .contains("nothing answers at /nowhere");
    }

    /** The tail worker is told of a request after it was answered. */
    private static void awaitReport(RecentErrors errors) {
        await().until(() -> !errors.keys("").isEmpty());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(cloud.url(Api.class).resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
