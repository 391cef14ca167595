package com.example.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.TestVar;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What the greeter says. How its versions come and go is in the README. */
@AthanorTest(Greeter.class)
class GreeterTest {

    @Test
    void itGreetsTheWorldAndSaysWhichVersionItIs(LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(answer(cloud, http))
                .matches("\\{\"text\":\"Hello, world!\",\"version\":\"[0-9a-f-]{36}\",\"tag\":\"\"}");
    }

    @Test
    @TestVar(name = "GREETING", value = "Good evening")
    void itGreetsAsItIsTold(LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(answer(cloud, http)).contains("\"text\":\"Good evening, world!\"");
    }

    private static String answer(LocalCloud cloud, HttpClient http) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(cloud.url(Greeter.class)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
