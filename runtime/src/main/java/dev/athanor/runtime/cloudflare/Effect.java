package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Request;
import feign.Request.HttpMethod;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a request may do to the account, and so whether it may be sent again when its answer was lost. */
enum Effect {

    /** Changes nothing. */
    READS,

    /** Brings about a state, however often it is sent. */
    SETS,

    /** Does something each time that it is sent. */
    ACTS;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> SETTING = Set.of(HttpMethod.PUT, HttpMethod.DELETE);
    private static final Pattern SQL_QUERY = Pattern.compile(".*/d1/database/[^/]+/query");

    /** One statement that reads. A semicolon inside a text makes it count as one that may write, which errs safely. */
    private static final Pattern ONE_SELECT = Pattern.compile("(?is)\\s*select\\b[^;]*;?\\s*");

    /** The effect of a request that one of the API's interfaces describes. */
    static Effect of(Request request) {
        Method method = request.requestTemplate().methodMetadata().method();
        @Nullable Does declared = method.getAnnotation(Does.class);
        if (declared != null) {
            return declared.value();
        }
        if (READING.contains(request.httpMethod())) {
            return READS;
        }
        if (SETTING.contains(request.httpMethod())) {
            return SETS;
        }
        return SQL_QUERY.matcher(request.url()).matches() && onlySelects(request.body()) ? READS : ACTS;
    }

    boolean isSafeToRepeat() {
        return this != ACTS;
    }

    private static boolean onlySelects(byte[] body) {
        try {
            JsonNode sql = Json.MAPPER.readTree(new String(body, UTF_8)).path("sql");
            return sql.isString() && ONE_SELECT.matcher(sql.stringValue()).matches();
        } catch (JacksonException e) {
            return false;
        }
    }
}
