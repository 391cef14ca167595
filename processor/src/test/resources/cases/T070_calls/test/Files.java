package test;

import dev.athanor.annotation.*;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What the worker keeps for others. */
@Entrypoint(worker = Files.Store.class)
public interface Files extends Shelf<Files.Entry> {

    /** How many bytes there are in all. */
    @BigInt
    long size();

    /**
     * The content of a file.
     *
     * @throws NotFound where there is none
     */
    InputStream read(String name) throws NotFound, Denied;

    /** Writes a file, and tells how far it is. */
    CompletionStage<Entry> write(String name, InputStream content, Consumer<? super Progress> onProgress);

    void copy(String name, @Nullable OutputStream to);

    /** A folder, to be let go of after use. */
    Folder open(String name);

    void link(Folder folder, Rename rename);

    Map<Integer, List<Entry>> versions();

    /** Asks for nothing but the names. */
    default List<String> names() {
        return all().stream().map(Entry::name).toList();
    }

    static String parent(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    /**
     * A file.
     *
     * @param name its name
     * @param size its size in bytes
     * @param etag what tells versions apart
     */
    record Entry(String name, @BigInt long size, byte[] etag, Optional<Folder> folder) {

        /** No part of what a call carries. */
        public String getTitle() {
            return name;
        }
    }

    @BigInt
    record Progress(long done, long total, int percent) {}

    /** A folder that was opened. */
    @RpcTarget
    interface Folder extends Shelf<Entry> {

        Folder parent();

        void watch(@Nullable Runnable onChange);
    }

    /** What a file is to be called. */
    @FunctionalInterface
    interface Rename {

        String of(Entry entry) throws NotFound;
    }

    @Worker(entrypoint = "src/store.ts", compatibilityDate = "2026-04-01")
    interface Store {}

    class NotFound extends Exception {
        private static final long serialVersionUID = 1;
    }

    class Denied extends Exception {
        private static final long serialVersionUID = 1;
    }

    @interface Nullable {}
}
