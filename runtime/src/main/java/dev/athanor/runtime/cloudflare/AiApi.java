package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import tools.jackson.databind.JsonNode;

/** Workers AI. */
public interface AiApi {

    /** Runs a model that answers JSON. */
    @RequestLine("POST /ai/run/{model}")
    @Headers("Content-Type: application/json")
    JsonNode run(@Param("model") String model, JsonNode input);

    /** Runs a model that answers an image or a sound. */
    @RequestLine("POST /ai/run/{model}")
    @Headers("Content-Type: application/json")
    byte[] content(@Param("model") String model, JsonNode input);
}
