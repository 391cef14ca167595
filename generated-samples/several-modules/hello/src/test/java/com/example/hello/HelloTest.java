package com.example.hello;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.greetings.Greetings;
import com.example.people.PersonService;
import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The workers and the queue of all three modules, together. */
@AthanorTest(Hello.class)
class HelloTest {

    @Test
    void whoIsGreetedIsCountedByTheOtherModulesWorker(Hello env, LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(get("/ada", cloud, http).body()).isEqualTo("Hello Ada Lovelace");

        assertThat(cloud.drain(Greetings.class).acknowledged()).isEqualTo(1);

        PersonService people = env.people();
        assertThat(people.name("ada")).isEqualTo("Ada Lovelace");
        assertThat(people.greeted("ada")).isEqualTo(1);
    }

    @Test
    void nobodyIsGreetedWhoIsNotKnown(LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(get("/nobody", cloud, http).statusCode()).isEqualTo(404);
        assertThat(cloud.messages(Greetings.class)).isEmpty();
    }

    private static HttpResponse<String> get(String path, LocalCloud cloud, HttpClient http)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Hello.class).resolve(path)).build(), BodyHandlers.ofString());
    }
}
