package com.example.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.binding.StoredObject;
import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images that come into the bucket, and the reports on them, which a program pulls. */
@AthanorTest(Gallery.class)
class UploadsTest {

    private Gallery env;
    private LocalCloud cloud;
    private HttpClient http;

    @BeforeEach
    void take(Gallery env, LocalCloud cloud, HttpClient http) {
        this.env = env;
        this.cloud = cloud;
        this.http = http;
    }

    @Test
    void anImageThatCameOverHttpIsReported() throws Exception {
        assertThat(send("PUT", "/images/cat.png", png(4, 3)).statusCode()).isEqualTo(201);
        assertThat(reports()).containsExactly(new Report("images/cat.png", Report.Kind.STORED, 4, 3));
        assertThat(send("GET", "/images/cat.png", new byte[0]).body()).isEqualTo(png(4, 3));

        assertThat(send("DELETE", "/images/cat.png", new byte[0]).statusCode()).isEqualTo(204);
        assertThat(reports()).containsExactly(new Report("images/cat.png", Report.Kind.DELETED, 0, 0));
    }

    @Test
    void anImageThatAJavaProgramStoredIsReportedToo() {
        env.uploads().put("images/a dog.png", png(640, 480), "image/png");
        env.uploads().put("images/notes.txt", new byte[] {1});

        assertThat(reports()).containsExactly(new Report("images/a dog.png", Report.Kind.STORED, 640, 480));
        assertThat(env.uploads().list("images/"))
                .extracting(StoredObject::key)
                .containsExactly("images/a dog.png", "images/notes.txt");
        assertThat(env.uploads().head("images/a dog.png").orElseThrow().contentType())
                .contains("image/png");
        assertThat(env.uploads().get("images/a dog.png").orElseThrow()).isEqualTo(png(640, 480));

        env.uploads().delete("images/notes.txt");
        assertThat(env.uploads().get("images/notes.txt")).isEmpty();
    }

    @Test
    void whatIsNoImageIsKeptForSomebodyToSee() {
        env.uploads().put("images/broken.png", new byte[] {1, 2, 3});

        assertThat(cloud.drain(NewImages.class).deadLettered()).isEqualTo(1);

        assertThat(cloud.messages(LostImages.class).get(0).body().object().key())
                .isEqualTo("images/broken.png");
    }

    private List<Report> reports() {
        cloud.drain(NewImages.class);
        List<Report> reports = new ArrayList<>();
        new ReportReader(env.reports()).read(reports::add);
        return reports;
    }

    private HttpResponse<byte[]> send(String method, String path, byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(cloud.url(Gallery.class).resolve(path))
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** The beginning of an image. */
    private static byte[] png(int width, int height) {
        byte[] signature = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
        return ByteBuffer.allocate(24)
                .put(signature)
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .array();
    }
}
