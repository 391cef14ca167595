package dev.athanor.runtime.env;

import dev.athanor.binding.Ai;
import dev.athanor.runtime.cloudflare.AiApi;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Runs models.
 *
 * @param api where
 */
record RestAi(AiApi api) implements Ai {

    private static final Pattern MODEL = Pattern.compile("@?[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    @Override
    public <R> R run(String model, Object input, Class<R> result) {
        if (!MODEL.matcher(model).matches()) {
            throw new IllegalArgumentException(
                    "'" + model + "' is no model's name; it is of the form @cf/meta/llama-3.1-8b-instruct");
        }
        JsonNode sent = Values.JSON.valueToTree(input);
        return result == byte[].class
                ? result.cast(api.content(model, sent))
                : Values.JSON.treeToValue(api.run(model, sent), result);
    }
}
