package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The upload of static files: a session says which are missing, they are sent in buckets, the last answer is the receipt. */
@OfArea(Area.ASSETS)
public interface AssetsApi {

    @RequestLine(value = "POST /workers/scripts/{script}/assets-upload-session", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Session start(@Param("script") String script, Manifest manifest);

    /** Sends a bucket: one part for each file, named by its hash, Base64. The session's token stands in for the account's. */
    @RequestLine("POST /workers/assets/upload?base64=true")
    @Headers("Authorization: Bearer {jwt}")
    @Does(Effect.SETS)
    Receipt upload(@Param("jwt") String jwt, Multipart files);

    /** All files of a worker, by their path. */
    record Manifest(Map<String, File> manifest) {}

    /** A file: 32 hexadecimal digits and its size in bytes. */
    record File(String hash, long size) {}

    /**
     * What is to be sent.
     *
     * @param jwt what to send it with; the receipt itself when nothing is missing
     * @param buckets hashes of the missing files, in the groups in which they are to be sent
     */
    record Session(@Nullable String jwt, @Nullable List<List<String>> buckets) {

        public Session {
            buckets = buckets == null
                    ? List.of()
                    : buckets.stream().map(List::copyOf).toList();
        }

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Session[buckets=" + buckets + "]";
        }
    }

    /** The receipt that an upload of the script is to carry; only the last bucket brings it. */
    record Receipt(@Nullable String jwt) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Receipt[]";
        }
    }
}
