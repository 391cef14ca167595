package dev.athanor.local.api;

import java.util.List;
import java.util.stream.Stream;

/** Containers, of which the local cloud has none: {@code wrangler delete} asks for those of a worker. */
final class ContainerArea implements Areas.Area {

    @Override
    public List<Route> routes() {
        return List.of(Route.of(
                "GET",
                "/accounts/{account}/containers/applications",
                request -> ApiResponse.of(Json.array(Stream.of()))));
    }
}
