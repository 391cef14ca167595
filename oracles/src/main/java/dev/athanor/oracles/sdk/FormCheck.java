package dev.athanor.oracles.sdk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a form: its fields by the schema, its files by the types that the client's documentation lists for them. */
final class FormCheck {

    private static final String MEDIA_TYPES = "files: ";

    private FormCheck() {}

    static Stream<String> violations(WireRequest request, JsonNode schema, Schemas schemas) {
        Optional<List<FormPart>> parsed = FormPart.parse(request);
        if (parsed.isEmpty()) {
            return Stream.of("the body should be a form (multipart/form-data) and is " + request.mediaType());
        }
        List<FormPart> parts = parsed.get();
        Stream<String> missing = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::stringValue)
                .filter(name -> parts.stream().noneMatch(part -> part.name().equals(name)))
                .map(name -> "the form lacks the part " + name);
        return Stream.of(missing, parts.stream().flatMap(part -> part(part, schema, schemas)), mainModule(parts))
                .flatMap(problems -> problems);
    }

    private static Stream<String> part(FormPart part, JsonNode schema, Schemas schemas) {
        JsonNode property = schema.path("properties").get(part.name());
        if (property != null) {
            return schemas.violations(property, part.content()).stream()
                    .map(problem -> "part " + part.name() + ": " + problem);
        }
        if (schema.path("additionalProperties").isObject()) {
            return schemas.violations(schema.path("additionalProperties"), part.content()).stream()
                    .map(problem -> "part " + part.name() + ": " + problem);
        }
        Optional<List<String>> mediaTypes = mediaTypes(schema);
        if (mediaTypes.isEmpty()) {
            return Stream.of("the form has no part " + part.name());
        }
        if (part.fileName() == null) {
            return Stream.of("part " + part.name() + " should be a file, with a filename");
        }
        return mediaTypes.get().contains(part.mediaType())
                ? Stream.of()
                : Stream.of("part " + part.name() + " has the type " + part.mediaType() + ", which is none of "
                        + mediaTypes.get());
    }

    private static Optional<List<String>> mediaTypes(JsonNode schema) {
        return StreamSupport.stream(schema.path("properties").spliterator(), false)
                .map(property -> property.path("$comment").asString(""))
                .filter(comment -> comment.startsWith(MEDIA_TYPES))
                .map(comment -> List.of(comment.substring(MEDIA_TYPES.length()).split(" ")))
                .findFirst();
    }

    /** As the client's documentation demands: the metadata name one of the modules sent. */
    private static Stream<String> mainModule(List<FormPart> parts) {
        return parts.stream()
                .filter(part -> part.name().equals("metadata"))
                .map(FormCheck::mainModuleOf)
                .flatMap(Optional::stream)
                .filter(module -> parts.stream().noneMatch(part -> part.name().equals(module)))
                .map(module -> "metadata names the module " + module + ", which is no part of the form");
    }

    private static Optional<String> mainModuleOf(FormPart metadata) {
        try {
            return Optional.ofNullable(
                            JsonMapper.shared().readTree(metadata.content()).get("main_module"))
                    .map(JsonNode::asString);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
