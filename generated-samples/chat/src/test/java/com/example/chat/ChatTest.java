package com.example.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A room with two people in it. */
@AthanorTest(Chat.class)
class ChatTest {

    private static final int DEADLINE_SECONDS = 30;

    @Test
    void whatIsSaidInARoomReachesEverybodyInItAndIsKept(Chat env, LocalCloud cloud, HttpClient http) throws Exception {
        Heard ada = new Heard();
        Heard grace = new Heard();
        WebSocket first = join(http, cloud, "lobby", "ada", ada);
        WebSocket second = join(http, cloud, "lobby", "grace", grace);

        first.sendText("hello", true).join();

        assertThat(ada.next()).isEqualTo("{\"name\":\"ada\",\"text\":\"hello\"}");
        assertThat(grace.next()).isEqualTo("{\"name\":\"ada\",\"text\":\"hello\"}");
        second.sendText("hi", true).join();
        assertThat(ada.next()).isEqualTo("{\"name\":\"grace\",\"text\":\"hi\"}");
        assertThat(env.room().get("lobby").history(10))
                .containsExactly(new Message("ada", "hello"), new Message("grace", "hi"));
        assertThat(env.room().get("elsewhere").history(10)).isEmpty();
    }

    @Test
    void theHistoryIsAPage(Chat env, LocalCloud cloud, HttpClient http) throws Exception {
        assertThat(get(http, cloud, "/rooms/lobby/messages")).isEqualTo("[]");
        assertThat(get(http, cloud, "/")).contains("<h1>Chat</h1>");
    }

    private static String get(HttpClient http, LocalCloud cloud, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(cloud.url(Chat.class).resolve(path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static WebSocket join(HttpClient http, LocalCloud cloud, String room, String name, Heard heard) {
        URI address = URI.create(
                cloud.url(Chat.class).toString().replace("http", "ws") + "/rooms/" + room + "/socket?name=" + name);
        return http.newWebSocketBuilder().buildAsync(address, heard).join();
    }

    /** What a socket has received. */
    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }

        String next() throws InterruptedException {
            return String.valueOf(messages.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
        }
    }
}
