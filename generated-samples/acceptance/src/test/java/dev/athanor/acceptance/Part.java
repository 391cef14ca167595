package dev.athanor.acceptance;

import dev.athanor.manifest.Manifest;
import java.util.List;

/**
 * One thing that a manifest says and could leave unsaid.
 *
 * @param declaration whose it is
 * @param path what it is: the kind of declaration and the way to it, {@code worker:triggers.crons[]}; the kind alone for a
 *     whole declaration
 * @param trail the elements of lists on the way, the part itself last when it is one
 * @param without the manifest without it
 */
record Part(String declaration, String path, List<Object> trail, Manifest without) {

    Part {
        trail = List.copyOf(trail);
    }

    boolean isDeclaration() {
        return !path.contains(":");
    }

    /** An element on the way. */
    <E> E element(int at, Class<E> type) {
        return type.cast(trail.get(at));
    }

    @Override
    public String toString() {
        return declaration.substring(declaration.lastIndexOf('.') + 1) + ", " + path
                + (trail.isEmpty() ? "" : " " + trail);
    }
}
