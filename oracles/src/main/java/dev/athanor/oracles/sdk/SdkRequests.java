package dev.athanor.oracles.sdk;

import dev.athanor.oracles.Oracles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds requests against the calls that Cloudflare's client has, and answers against what it expects. */
public final class SdkRequests {

    private final List<SdkRoute> routes;
    private final Schemas schemas;

    private SdkRequests(List<SdkRoute> routes, Schemas schemas) {
        this.routes = routes;
        this.schemas = schemas;
    }

    /** The calls that the build found in the installed client. */
    public static SdkRequests load() {
        Path file = Oracles.directory().resolve("target/sdk-requests.json");
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    file + " is not there: let Maven make it (mvn process-resources -pl oracles)");
        }
        JsonNode json = JsonMapper.shared().readTree(file);
        List<SdkRoute> routes = StreamSupport.stream(json.required("routes").spliterator(), false)
                .map(SdkRoute::of)
                .toList();
        return new SdkRequests(routes, new Schemas(json.required("$defs")));
    }

    /**
     * What is wrong with a request: no such call, an unknown or missing parameter, a body that does not fit. Empty when the
     * client's types allow it.
     */
    public List<String> violations(WireRequest request) {
        return candidates(request)
                .map(route -> named(
                        request,
                        route,
                        Stream.concat(
                                QueryCheck.violations(request, route, schemas),
                                BodyCheck.violations(request, route, schemas))))
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> List.of(request.method() + " " + request.path() + ": the client has no such call"));
    }

    /**
     * What the client would miss in a successful answer, or find in another form than its types say. What it has besides is
     * no violation.
     */
    public List<String> violationsOfAnswer(WireRequest request, String answer) {
        return candidates(request)
                .map(route -> named(request, route, AnswerCheck.violations(answer, route, schemas)))
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    private Stream<SdkRoute> candidates(WireRequest request) {
        List<String> path = List.of(request.path().split("/"));
        List<SdkRoute> matching = routes.stream()
                .filter(route -> route.matches(request.method(), path))
                .toList();
        long most = matching.stream().mapToLong(SdkRoute::literals).max().orElse(0);
        return matching.stream().filter(route -> route.literals() == most);
    }

    private static List<String> named(WireRequest request, SdkRoute route, Stream<String> problems) {
        return problems.map(problem -> request.method() + " " + request.path() + " (" + route.call() + "): " + problem)
                .toList();
    }
}
