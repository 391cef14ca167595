package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/**
 * R2 buckets. A bucket is named together with its jurisdiction: buckets of other jurisdictions are not seen, and may have the
 * same name.
 */
@Headers("cf-r2-jurisdiction: {jurisdiction}")
@OfArea(Area.R2)
public interface R2Api {

    @RequestLine(value = "GET /r2/buckets/{bucket}", decodeSlash = false)
    Bucket get(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine("POST /r2/buckets")
    @Headers("Content-Type: application/json")
    Bucket create(@Param("jurisdiction") @Nullable String jurisdiction, NewBucket bucket);

    /** Sets the class of objects that do not say otherwise themselves: {@code Standard} or {@code InfrequentAccess}. */
    @RequestLine(value = "PATCH /r2/buckets/{bucket}", decodeSlash = false)
    @Headers("cf-r2-storage-class: {storageClass}")
    @Does(Effect.SETS)
    Bucket change(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("storageClass") String storageClass);

    @RequestLine(value = "DELETE /r2/buckets/{bucket}", decodeSlash = false)
    Acknowledged delete(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    /** A bucket; where it is may be written in capitals. */
    record Bucket(
            String name,
            @Nullable String location,
            @Nullable String storageClass,
            @Nullable String jurisdiction) {

        public Bucket {
            if (name == null) {
                throw new IllegalArgumentException("a bucket without a name");
            }
        }
    }

    record NewBucket(
            String name,
            @JsonProperty("locationHint") @Nullable String locationHint,
            @JsonProperty("storageClass") @Nullable String storageClass) {}
}
