package dev.athanor.annotation;

/** What happens to an R2 bucket's objects. */
public enum R2EventType {

    /** An object is stored, copied, or an upload in parts completed; also in place of one of the same key. */
    OBJECT_CREATE,

    /** An object is deleted, by somebody or by a {@link LifecycleRule}. */
    OBJECT_DELETE
}
