package com.example.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Code comes by request, and runs. */
@AthanorTest(Runner.class)
class RunnerTest {

    @Test
    void codeRunsWithWhatItIsGiven(LocalCloud cloud, HttpClient http) throws Exception {
        HttpResponse<String> answer =
                run("export default { fetch: (request, env) => new Response(env.GREETING + ' you') }", cloud, http);

        assertThat(answer.body()).isEqualTo("Hello you");
    }

    @Test
    void codeThatDoesNotStartIsRefused(LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(run("export default {", cloud, http).statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> run(String code, LocalCloud cloud, HttpClient http)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cloud.url(Runner.class))
                .POST(BodyPublishers.ofString(code))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
