package dev.athanor.local.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body of the type {@code multipart/form-data}, taken apart. */
record MultipartForm(List<Part> parts) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*(name|filename)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final byte[] LINE_END = ascii("\r\n");
    private static final byte[] BLANK_LINE = ascii("\r\n\r\n");
    private static final byte[] LAST = ascii("--");

    MultipartForm {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param name the field's name
     * @param filename the file's name, if it is a file
     * @param contentType the type, without parameters; empty when it says none
     * @param content the bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(String name, @Nullable String filename, String contentType, byte[] content) {}

    /** The bytes of a field. */
    Optional<byte[]> content(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::content)
                .findFirst();
    }

    /** @throws ApiError when it is no such form */
    static MultipartForm parse(ApiRequest request) {
        Matcher matcher = BOUNDARY.matcher(request.contentType());
        if (!request.contentType().startsWith("multipart/form-data") || !matcher.find()) {
            throw ScriptErrors.badUpload("The body must be of the type multipart/form-data, with a boundary.");
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return parse(request.body(), ascii("--" + boundary));
    }

    private static MultipartForm parse(byte[] body, byte[] delimiter) {
        List<Part> parts = new ArrayList<>();
        byte[] lineDelimiter = concat(LINE_END, delimiter);
        int position = indexOf(body, delimiter, 0);
        while (position >= 0) {
            int start = position + delimiter.length;
            if (startsWith(body, LAST, start)) {
                return new MultipartForm(BracketFields.joined(BracketFields.joined(parts, "metadata"), "settings"));
            }
            int end = nextDelimiter(body, lineDelimiter, start);
            if (end < 0) {
                break;
            }
            parts.add(part(body, start + 2, end));
            position = end + 2;
        }
        throw ScriptErrors.badUpload("The multipart body ends before its last boundary.");
    }

    private static Part part(byte[] body, int start, int end) {
        int blank = indexOf(body, BLANK_LINE, start - 2);
        if (blank < 0 || blank > end) {
            throw ScriptErrors.badUpload("A part of the multipart body has no header.");
        }
        String name = null;
        String filename = null;
        String contentType = "";
        String headers = blank < start ? "" : new String(body, start, blank - start, StandardCharsets.UTF_8);
        for (String header : headers.split("\r\n", -1)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            if (header.regionMatches(true, 0, "Content-Type", 0, colon)) {
                contentType = value.split(";", 2)[0].strip();
            } else if (header.regionMatches(true, 0, "Content-Disposition", 0, colon)) {
                Matcher parameters = PARAMETER.matcher(value);
                while (parameters.find()) {
                    String text = unescape(parameters.group(2));
                    if (parameters.group(1).equals("name")) {
                        name = text;
                    } else {
                        filename = text;
                    }
                }
            }
        }
        if (name == null) {
            throw ScriptErrors.badUpload("A part of the multipart body has no name.");
        }
        return new Part(name, filename, contentType, Arrays.copyOfRange(body, blank + BLANK_LINE.length, end));
    }

    /** Browsers and fetch write quotes as %22, others put a backslash before them. */
    private static String unescape(String text) {
        return text.replaceAll("\\\\(.)", "$1")
                .replace("%22", "\"")
                .replace("%0D", "\r")
                .replace("%0A", "\n");
    }

    /** Where the next part begins; a line that only begins like a delimiter is content. */
    private static int nextDelimiter(byte[] body, byte[] delimiter, int from) {
        for (int at = indexOf(body, delimiter, from); at >= 0; at = indexOf(body, delimiter, at + 1)) {
            int end = at + delimiter.length;
            if (startsWith(body, LINE_END, end) || startsWith(body, LAST, end)) {
                return at;
            }
        }
        return -1;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = Math.max(0, from); i <= bytes.length - wanted.length; i++) {
            if (startsWith(bytes, wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] wanted, int at) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
