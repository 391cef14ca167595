package dev.athanor.runtime.cloudflare;

import java.net.URI;
import java.util.List;

/** A program that makes a call through a proxy: {@code host port}. It prints what became of it. */
final class ProxiedCall {

    private ProxiedCall() {}

    public static void main(String[] arguments) {
        HttpProxy proxy = HttpProxy.of(arguments[0], Integer.parseInt(arguments[1]), List.of())
                .as("ada", "quite-secret-of-the-proxy");
        Target target = Target.cloudflare(
                        URI.create("https://api.example.com/client/v4"), "acc", ApiToken.of("quite-secret-t0ken"))
                .through(proxy);
        try {
            new CloudflareApi(target, request -> {}, new FakeTime()).queues().list(1);
        } catch (CloudflareException e) {
            System.out.println(e);
        }
    }
}
