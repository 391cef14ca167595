package dev.athanor.binding;

import java.util.List;

/**
 * The workers of a dispatch namespace. In a worker's code they are called; in Java they are put there and taken away, for
 * tenants that come and go while the application runs. What was put there at run time is not touched by a deployment.
 */
public interface Dispatcher {

    /** The names of all workers in the namespace, sorted. */
    List<String> scripts();

    /**
     * Puts a worker into the namespace, or a new version in the place of the one of that name.
     *
     * @param name lower-case letters, digits, dashes and underscores, 63 characters at most
     */
    void deploy(String name, TenantScript script);

    /** Takes a worker out of the namespace. Nothing happens when there is none of that name. */
    void delete(String name);
}
