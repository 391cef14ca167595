package com.example.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The site with its objects, which a Java program calls as the site does. */
@AthanorTest(Site.class)
class SiteTest {

    @Test
    void visitsAreCounted(Site env, LocalCloud cloud, HttpClient http) throws Exception {
        env.visits().get("home").increment();

        assertThat(send(request(cloud, "/visits"), http)).isEqualTo("2");
    }

    @Test
    void whoSignsIsInTheGuestbook(Site env, LocalCloud cloud, HttpClient http) throws Exception {
        env.guestbook().get("everybody").sign("ada");

        assertThat(send(request(cloud, "/guestbook").POST(BodyPublishers.ofString("grace")), http))
                .isEqualTo("[\"ada\",\"grace\"]");
        assertThat(env.guestbook().get("everybody").names()).containsExactly("ada", "grace");
    }

    @Test
    void eachPollCountsItsOwnVotes(Site env, LocalCloud cloud, HttpClient http) throws Exception {
        env.poll().get("drinks").vote("tea");
        env.poll().get("cakes").vote("apple");

        assertThat(send(request(cloud, "/polls/drinks").POST(BodyPublishers.ofString("tea")), http))
                .isEqualTo("{\"tea\":2}");
        assertThat(env.poll().get("cakes").votes()).containsOnlyKeys("apple");
    }

    private static HttpRequest.Builder request(LocalCloud cloud, String path) {
        return HttpRequest.newBuilder(cloud.url(Site.class).resolve(path));
    }

    private static String send(HttpRequest.Builder request, HttpClient http) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }
}
