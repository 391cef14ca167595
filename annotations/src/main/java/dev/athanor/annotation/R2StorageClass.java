package dev.athanor.annotation;

/**
 * What R2 charges for an object
 * (<a href="https://developers.cloudflare.com/r2/buckets/storage-classes/">storage classes</a>).
 */
public enum R2StorageClass {

    /** For objects that are read often. */
    STANDARD,

    /** For objects that are read less than once a month: cheaper to keep, dearer to read, for thirty days at least. */
    INFREQUENT_ACCESS
}
