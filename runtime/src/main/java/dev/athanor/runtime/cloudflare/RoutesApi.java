package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** The routes of a zone. */
@OfArea(Area.ROUTES)
public interface RoutesApi {

    @RequestLine(value = "GET /zones/{zone}/workers/routes", decodeSlash = false)
    Page<Route> list(@Param("zone") String zone);

    @RequestLine(value = "POST /zones/{zone}/workers/routes", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Route create(@Param("zone") String zone, NewRoute route);

    @RequestLine(value = "PUT /zones/{zone}/workers/routes/{route}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Route update(@Param("zone") String zone, @Param("route") String route, NewRoute changed);

    @RequestLine(value = "DELETE /zones/{zone}/workers/routes/{route}", decodeSlash = false)
    Acknowledged delete(@Param("zone") String zone, @Param("route") String route);

    /** A route; one without a script keeps less specific routes from matching. */
    record Route(String id, String pattern, @Nullable String script) {

        public Route {
            if (id == null || pattern == null) {
                throw new IllegalArgumentException("a route without an id or a pattern");
            }
        }
    }

    record NewRoute(String pattern, String script) {}
}
