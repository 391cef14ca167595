package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Worker scripts, with their schedules and their address. */
@OfArea(Area.SCRIPTS)
public interface ScriptsApi {

    @RequestLine("GET /workers/scripts")
    Page<Script> list();

    @RequestLine(value = "GET /workers/scripts/{script}/settings", decodeSlash = false)
    JsonNode settings(@Param("script") String script);

    /**
     * Uploads a script: the part {@code metadata}, and one for each module. A binding that is to be inherited and is not there is
     * an error (10057).
     */
    @RequestLine(value = "PUT /workers/scripts/{script}?bindings_inherit=strict", decodeSlash = false)
    JsonNode upload(@Param("script") String script, Multipart form);

    @RequestLine(value = "DELETE /workers/scripts/{script}?force=true", decodeSlash = false)
    Acknowledged delete(@Param("script") String script);

    @RequestLine(value = "GET /workers/scripts/{script}/schedules", decodeSlash = false)
    Schedules schedules(@Param("script") String script);

    /** Sets all schedules of a script; none removes them. */
    @RequestLine(value = "PUT /workers/scripts/{script}/schedules", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Schedules setSchedules(@Param("script") String script, List<Schedule> schedules);

    @RequestLine(value = "GET /workers/scripts/{script}/subdomain", decodeSlash = false)
    Address address(@Param("script") String script);

    @RequestLine(value = "POST /workers/scripts/{script}/subdomain", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Address setAddress(@Param("script") String script, Address address);

    /**
     * A script.
     *
     * @param id its name
     * @param tags what it was tagged with
     * @param lastDeployedFrom what uploaded it: {@code wrangler}, {@code dash}, {@code api}
     */
    record Script(
            String id,
            @Nullable List<String> tags,
            @Nullable String lastDeployedFrom,
            @Nullable JsonNode exports) {

        public Script {
            if (id == null) {
                throw new IllegalArgumentException("a script without an id");
            }
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }

    /** The schedules of a script. */
    record Schedules(List<Schedule> schedules) {}

    /** One cron expression. */
    record Schedule(String cron) {}

    /** Whether a script answers under {@code workers.dev}, and whether its previews do. */
    record Address(boolean enabled, @Nullable Boolean previewsEnabled) {

        /** Neither. */
        public static final Address NONE = new Address(false, false);

        /** Whether its previews do. */
        public boolean hasPreviews() {
            return Boolean.TRUE.equals(previewsEnabled);
        }
    }
}
