package dev.athanor.oracles.sdk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@code multipart/form-data} body.
 *
 * @param name the field's name
 * @param fileName the file's name, or {@code null} when the part is no file
 * @param mediaType its type without parameters; empty when it has none
 * @param content its bytes as ISO 8859-1, or for text as UTF-8
 */
record FormPart(String name, @Nullable String fileName, String mediaType, String content) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The parts of a body; empty when the content type names no boundary or the body is not of that form. */
    static Optional<List<FormPart>> parse(WireRequest request) {
        String header = request.contentType();
        Matcher boundary = BOUNDARY.matcher(header == null ? "" : header);
        if (!request.mediaType().equals("multipart/form-data") || !boundary.find()) {
            return Optional.empty();
        }
        String delimiter = "--" + boundary.group(1);
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        if (!body.startsWith(delimiter) || !body.stripTrailing().endsWith("\r\n" + delimiter + "--")) {
            return Optional.empty();
        }
        List<String> sections =
                new ArrayList<>(Arrays.asList(("\r\n" + body).split(Pattern.quote("\r\n" + delimiter))));
        return Optional.of(sections.subList(1, sections.size() - 1).stream()
                .map(FormPart::part)
                .toList());
    }

    private static FormPart part(String section) {
        int end = section.indexOf("\r\n\r\n");
        String headers = end < 0 ? section : section.substring(0, end);
        String content = end < 0 ? "" : section.substring(end + 4);
        String type = headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length())
                        .split(";", 2)[0]
                        .strip())
                .findFirst()
                .orElse("");
        return new FormPart(
                group(NAME, headers).orElse(""),
                group(FILE_NAME, headers).orElse(null),
                type,
                new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(unescaped(matcher.group(1))) : Optional.empty();
    }

    /** As browsers escape names (WHATWG). */
    private static String unescaped(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
