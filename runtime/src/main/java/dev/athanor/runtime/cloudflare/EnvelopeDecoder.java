package dev.athanor.runtime.cloudflare;

import feign.Response;
import feign.codec.Decoder;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * Takes the result out of Cloudflare's envelope, {@code {"success":true,"result":...,"errors":[],"result_info":...}}. What
 * is no such envelope, or says that it did not succeed, becomes an exception.
 */
final class EnvelopeDecoder implements Decoder, ErrorDecoder {

    @Override
    public Exception decode(String methodKey, Response response) {
        try {
            return Failures.of(response, Failures.body(response));
        } catch (IOException e) {
            return Failures.noAnswer(Call.of(response.request()).line(), e);
        }
    }

    @Override
    public Object decode(Response response, Type type) throws IOException {
        byte[] body = Failures.body(response);
        if (type == byte[].class) {
            return body;
        }
        try {
            JsonNode envelope = Json.MAPPER.readTree(body);
            if (!envelope.path("success").isBoolean()) {
                throw Failures.unexpected(response, "the answer was " + Refusal.shape(body));
            }
            if (!envelope.path("success").booleanValue()) {
                throw Failures.of(response, body);
            }
            return result(envelope, type, response);
        } catch (JacksonException e) {
            // Its message quotes what was answered, which may be a token.
            throw Failures.unexpected(response, "the answer was " + broken(body));
        }
    }

    private static Object result(JsonNode envelope, Type type, Response response) {
        if (type == Acknowledged.class) {
            return new Acknowledged();
        }
        JsonNode result = envelope.path("result");
        if (type instanceof ParameterizedType list && list.getRawType() == Page.class) {
            return page(result, envelope.path("result_info"), list.getActualTypeArguments()[0], response);
        }
        JavaType target = Json.MAPPER.constructType(type);
        if (result.isMissingNode() || result.isNull()) {
            throw Failures.unexpected(response, "the answer has no result");
        }
        return Json.MAPPER.treeToValue(result, target);
    }

    private static Page<?> page(JsonNode result, JsonNode info, Type item, Response response) {
        if (!result.isArray()) {
            throw Failures.unexpected(response, "the answer is not a list");
        }
        JavaType items =
                Json.MAPPER.getTypeFactory().constructCollectionType(List.class, Json.MAPPER.constructType(item));
        List<Object> values = Json.MAPPER.treeToValue(result, items);
        PageInfo pageInfo = info.isObject() ? Json.MAPPER.treeToValue(info, PageInfo.class) : null;
        return new Page<>(values, pageInfo);
    }

    private static String broken(byte[] body) {
        String shape = Refusal.shape(body);
        return shape.startsWith("not of") ? "cut off, or not of Cloudflare's form" : shape;
    }
}
