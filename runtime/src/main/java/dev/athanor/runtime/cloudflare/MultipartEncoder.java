package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes {@code multipart/form-data}. The boundary is a digest of the parts: the same form gives the same bytes, and no part
 * can hold it. Names are escaped as browsers do (WHATWG: {@code "} is {@code %22}, line breaks are {@code %0D} and {@code %0A}).
 *
 * <pre>{@code
 * --athanor-5f0c...
 * Content-Disposition: form-data; name="api.js"; filename="api.js"
 * Content-Type: application/javascript+module
 *
 * export default { ... }
 * --athanor-5f0c...--
 * }</pre>
 */
final class MultipartEncoder {

    private static final String LINE = "\r\n";

    private final String boundary;
    private final byte[] body;

    MultipartEncoder(Multipart form) {
        this.boundary = "athanor-" + digest(form);
        this.body = body(form);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] body() {
        return body;
    }

    private byte[] body(Multipart form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Multipart.Part part : form.parts()) {
            out.writeBytes(("--" + boundary + LINE + header(part) + LINE + LINE).getBytes(UTF_8));
            out.writeBytes(part.content().bytes());
            out.writeBytes(LINE.getBytes(UTF_8));
        }
        out.writeBytes(("--" + boundary + "--" + LINE).getBytes(UTF_8));
        return out.toByteArray();
    }

    private static String header(Multipart.Part part) {
        String filename = part.filename();
        return "Content-Disposition: form-data; name=\"" + escaped(part.name()) + "\""
                + (filename == null ? "" : "; filename=\"" + escaped(filename) + "\"")
                + LINE + "Content-Type: " + oneLine(part.contentType());
    }

    private static String escaped(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    private static String oneLine(String contentType) {
        if (contentType.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new IllegalArgumentException("a content type with characters that none has");
        }
        return contentType;
    }

    private static String digest(Multipart form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Multipart.Part part : form.parts()) {
                digest.update(header(part).getBytes(UTF_8));
                digest.update(part.content().bytes());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
