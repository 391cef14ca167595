package dev.athanor.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample whose versions come and go, and copies of it. */
final class Canary {

    static final String SCRIPT = "canary-dev-greeter";

    private Canary() {}

    static Path directory() {
        return Path.of(System.getProperty("samples.directory"), "canary")
                .toAbsolutePath()
                .normalize();
    }

    static Path copySources(Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(directory().resolve("pom.xml"), to.resolve("pom.xml"));
        Shop.copy(directory().resolve("src/main"), to.resolve("src/main"));
        return to;
    }

    /** Has a copy greet somebody else. */
    static void greet(Path copy, String from, String to) throws IOException {
        Shop.edit(copy.resolve("src/main/worker/greeter.ts"), "name = \"" + from + "\"", "name = \"" + to + "\"");
    }

    /** What an address answers. Names under localhost lead to this machine, which not every resolver knows. */
    static JsonNode ask(URI address) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())))
                .build();
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
