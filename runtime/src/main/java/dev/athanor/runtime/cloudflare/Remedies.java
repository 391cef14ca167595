package dev.athanor.runtime.cloudflare;

import java.util.Map;

/** What to do about the refusals that people meet. Only codes that mean one thing in all the calls that are made here. */
final class Remedies {

    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            Map.entry(10016, "choose a worker name of lower-case letters, digits and dashes"),
            Map.entry(10021, "look at the worker's code: it does not start; run it on the local cloud first"),
            Map.entry(10027, "make the worker smaller: look at what its bundle imports"),
            Map.entry(10035, "wait until the other deployment of this worker ends, then apply again"),
            Map.entry(10037, "remove workers that are not needed, or ask for a larger plan"),
            Map.entry(10055, "declare fewer variables: a worker has at most 64, or 128 on the paid plan"),
            Map.entry(10061, "export the Durable Object's class from the worker's entrypoint"),
            Map.entry(10063, "choose a workers.dev subdomain in the dashboard, under Workers & Pages"),
            Map.entry(10064, "keep the class in the worker's code until nothing refers to it"),
            Map.entry(10068, "export a handler from the entrypoint, such as fetch, queue or scheduled"),
            Map.entry(10143, "deploy the worker that the service binding names first"),
            Map.entry(10211, "deploy without a tag: only a whole deployment changes Durable Object classes"),
            Map.entry(10220, "deploy the older sources with today's secrets, or repeat it with force"),
            Map.entry(11001, "add a queue handler to the worker's entrypoint"),
            Map.entry(11003, "choose a queue name of letters, digits and dashes"),
            Map.entry(11004, "remove the queue's other consumer: a queue has one"),
            Map.entry(11005, "remove the workers that are bound to the queue first"),
            Map.entry(11020, "let no two notifications of a bucket send the same event of one key to one queue"),
            Map.entry(1022, "stop cloudflared wherever it runs this tunnel, then apply again"),
            Map.entry(10020, "remove the zone's other route of this pattern, or write adopt = true on @Route"),
            Map.entry(
                    81053,
                    "remove the zone's DNS record of this name, or write adopt = true on @Tunnel, which replaces it"),
            Map.entry(
                    100116,
                    "detach the domain from the other worker, or write overrideExistingOrigin = true on @Domain"),
            Map.entry(
                    100117,
                    "remove the zone's DNS record of this name, or write overrideExistingOrigin = true on @Domain,"
                            + " which replaces it"),
            Map.entry(100127, "look at the limits of the consumer's settings in the documentation of @QueueConsumer"),
            Map.entry(100402, "declare what becomes of the Durable Object's class that the message names"),
            Map.entry(100405, "promote the version to 100 %: versions that share the requests have the same exports"),
            Map.entry(100406, "deploy without a tag: a version cannot bring a Durable Object class"));

    private Remedies() {}

    static String of(int code) {
        return BY_CODE.getOrDefault(code, "change what the message names, and apply again");
    }
}
