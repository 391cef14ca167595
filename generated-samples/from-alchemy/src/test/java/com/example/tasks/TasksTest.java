package com.example.tasks;

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

/** Tasks come, are worked through, and are counted. */
@AthanorTest(Api.class)
class TasksTest {

    /** A row of the table {@code tasks}. */
    record TaskRow(String id, String doneAt) {}

    @Test
    void aTaskIsProcessed(Api env, LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(post(env.apiKey(), cloud, http).statusCode()).isEqualTo(202);

        cloud.drain(TaskQueue.class);

        assertThat(env.db()
                        .query("SELECT id, done_at AS doneAt FROM tasks WHERE id = ?", "42")
                        .single(TaskRow.class)
                        .doneAt())
                .isNotNull();
        assertThat(env.counter().get("all").value()).isEqualTo(1);
    }

    @Test
    void everybodyIsToldOfATaskOnce(Api env) {
        assertThat(env.notifier().notify("42")).isTrue();
        assertThat(env.notifier().notify("42")).isFalse();
    }

    @Test
    void bothSchedulesAreNoted(Api env, LocalCloud cloud) {
        assertThat(cloud.fireCron(Api.class, "0 0 * * *").ok()).isTrue();
        assertThat(cloud.fireCron(Api.class, "0 */6 * * *").ok()).isTrue();

        assertThat(env.db().query("SELECT cron FROM runs").rows()).hasSize(2);
    }

    @Test
    void whoHasNoKeyAddsNoTask(LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(post("another", cloud, http).statusCode()).isEqualTo(401);
        assertThat(cloud.messages(TaskQueue.class)).isEmpty();
    }

    private static HttpResponse<String> post(String key, LocalCloud cloud, HttpClient http)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cloud.url(Api.class).resolve("/api/tasks"))
                .header("authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString("{\"id\": \"42\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
