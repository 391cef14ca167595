package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The objects in R2 buckets. */
@Headers("cf-r2-jurisdiction: {jurisdiction}")
@OfArea(Area.R2)
public interface R2ObjectsApi {

    @RequestLine(
            value = "GET /r2/buckets/{bucket}/objects?prefix={prefix}&per_page={size}&cursor={cursor}",
            decodeSlash = false)
    Page<ObjectInfo> list(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("prefix") @Nullable String prefix,
            @Param("size") int size,
            @Param("cursor") @Nullable String cursor);

    @RequestLine(value = "GET /r2/buckets/{bucket}/objects/{key}", decodeSlash = false)
    byte[] get(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("key") String key);

    /** Stores an object of 300 MB at most. */
    @RequestLine(value = "PUT /r2/buckets/{bucket}/objects/{key}", decodeSlash = false)
    @Headers("Content-Type: {contentType}")
    Acknowledged put(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("key") String key,
            @Param("contentType") String contentType,
            byte[] content);

    @RequestLine(value = "DELETE /r2/buckets/{bucket}/objects/{key}", decodeSlash = false)
    Acknowledged delete(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("key") String key);

    record ObjectInfo(
            String key,
            long size,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable HttpMetadata httpMetadata) {

        public ObjectInfo {
            if (key == null) {
                throw new IllegalArgumentException("an object without a key");
            }
        }
    }

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    record HttpMetadata(@Nullable String contentType) {}
}
