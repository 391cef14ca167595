package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request, and reads its address. */
final class Routes {

    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** A route and the values of its placeholders. */
    record Found(Route route, Map<String, String> values) {}

    /** @throws ApiError when there is none, or none for the method, or it is of another account */
    Found find(String method, List<String> segments) {
        Optional<Found> found = Optional.empty();
        boolean otherMethod = false;
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(segments);
            if (values.isPresent() && found.isEmpty() && route.method().equals(method)) {
                found = values.map(present -> new Found(route, present));
            }
            otherMethod |= values.isPresent();
        }
        String path = "/" + String.join("/", segments);
        Found result = found.orElse(null);
        if (result == null) {
            throw otherMethod ? ApiError.noMethod(method) : ApiError.noRoute(path);
        }
        String account = result.values().getOrDefault("account", Account.ID);
        if (!account.matches("[0-9a-f]{32}")) {
            throw ApiError.noRoute(path);
        }
        if (!account.equals(Account.ID)) {
            throw ApiError.notYourAccount();
        }
        return result;
    }

    /** Whether the address alone lets in. */
    boolean isSigned(String method, List<String> segments) {
        return routes.stream()
                .filter(route -> route.access() == Route.Access.SIGNED)
                .anyMatch(route ->
                        route.method().equals(method) && route.match(segments).isPresent());
    }

    /** A path's segments, decoded. */
    static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .skip(1)
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
    }

    /** A query's parameters. */
    static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery();
        if (raw != null) {
            for (String parameter : raw.split("&", -1)) {
                int end = parameter.indexOf('=');
                String name = decode(end < 0 ? parameter : parameter.substring(0, end));
                query.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(end < 0 ? "" : decode(parameter.substring(end + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
