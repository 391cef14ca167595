package dev.athanor.manifest;

/** How a script comes into the account, and how it leaves it. */
public record LifecycleSettings() {

    /** It is created, updated and deleted with its declaration. */
    public static final LifecycleSettings NONE = new LifecycleSettings();
}
