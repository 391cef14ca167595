package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.StackEntry;
import java.util.Optional;

/**
 * What has to happen for the objects of a class to be where they are declared.
 *
 * @param kind what it is
 * @param from the class name or the script that they come from; empty where they come from nowhere
 */
record ObjectMove(Kind kind, String from) {

    enum Kind {

        /** There are none yet. */
        CREATE,

        /** They are where they should be. */
        NONE,

        /** Their class has another name in the same script. */
        RENAME,

        /** They are in another script of this stage, which hands them over in the same apply. */
        TRANSFER,

        /** They are in a script of somebody else, who has to hand them over. */
        AWAIT,

        /** Something is wrong, which {@link #refusal} tells. */
        REFUSE
    }

    private static ObjectMove of(Kind kind) {
        return new ObjectMove(kind, "");
    }

    private static ObjectMove refuse(String reason) {
        return new ObjectMove(Kind.REFUSE, reason);
    }

    /** Why it is refused. */
    String refusal() {
        return from;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The move of a class that lives in a worker. */
    static ObjectMove of(Planning planning, StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> declared) {
        DurableObjectEntry object = declared.entry();
        Optional<Script> script = planning.account().script(host.name());
        Optional<String> storage = script.flatMap(found -> ScriptObjects.storage(found, object.className()));
        Optional<String> source = source(planning, object);
        String before = object.renamedFrom();
        if (script.isPresent() && before != null) {
            String present = ClassRenames.source(script.get(), before);
            boolean isBetweenUploads = !present.equals(before);
            boolean isToTakeOver = storage.isPresent()
                    && hasObjects(planning, host.name(), before)
                    && ClassRenames.isPending(planning, host, declared);
            if (isBetweenUploads || isToTakeOver) {
                return renamed(host, object, script, present);
            }
        }
        if (storage.isPresent()) {
            return present(planning, host, declared, script.orElseThrow(), storage.get());
        }
        if (before != null) {
            return renamed(host, object, script, before);
        }
        if (source.isPresent()) {
            return transferred(planning, object, script, source.get());
        }
        return created(object);
    }

    private static ObjectMove present(
            Planning planning,
            StackEntry<WorkerEntry> host,
            StackEntry<DurableObjectEntry> declared,
            Script script,
            String storage) {
        DurableObjectEntry object = declared.entry();
        String before = object.renamedFrom();
        if (before != null
                && ScriptObjects.storage(script, before).isPresent()
                && !ClassRenames.isDone(planning, host, declared)) {
            return refuse("is renamed from " + before + ", and the worker " + host.name()
                    + " has objects of both classes; keep both declared, or consent to the loss of one");
        }
        Optional<String> source = source(planning, object)
                .filter(name -> !name.equals(host.name()))
                .filter(name -> hasObjects(planning, name, object.className()));
        if (source.isPresent()) {
            return refuse("is transferred from " + source.get() + ", and the worker " + host.name()
                    + " has objects of that class too; they cannot be joined, so give the class another name");
        }
        return storage.equals(object.storage()) ? of(Kind.NONE) : otherStorage(object, storage);
    }

    private static ObjectMove renamed(
            StackEntry<WorkerEntry> host, DurableObjectEntry object, Optional<Script> script, String before) {
        if (script.isEmpty()) {
            return created(object);
        }
        Optional<String> storage = ScriptObjects.storage(script.get(), before);
        if (storage.isEmpty()) {
            return refuse("is renamed from " + before + ", and the worker " + host.name()
                    + " has no class of that name; correct renamedFrom, or remove it");
        }
        return storage.get().equals(object.storage())
                ? new ObjectMove(Kind.RENAME, before)
                : otherStorage(object, storage.get());
    }

    private static ObjectMove transferred(
            Planning planning, DurableObjectEntry object, Optional<Script> script, String source) {
        Optional<Script> from = planning.account().script(source);
        Optional<String> storage = from.flatMap(found -> ScriptObjects.storage(found, object.className()));
        if (storage.isPresent()) {
            if (!storage.get().equals(object.storage())) {
                return otherStorage(object, storage.get());
            }
            return new ObjectMove(planning.ownership().owns(from.orElseThrow()) ? Kind.TRANSFER : Kind.AWAIT, source);
        }
        if (script.isEmpty()) {
            return created(object);
        }
        return ScriptObjects.expects(script.get(), object.className())
                ? of(Kind.NONE)
                : refuse("is transferred from the worker " + source + ", which has no class " + object.className()
                        + "; correct where it is transferred from, or remove that");
    }

    private static ObjectMove created(DurableObjectEntry object) {
        return object.storage().equals(ScriptObjects.LEGACY)
                ? refuse("does not exist yet, and Cloudflare makes no new classes with the storage " + object.storage()
                        + "; leave it to SQLite, or declare the class by the name that it exists by")
                : of(Kind.CREATE);
    }

    private static ObjectMove otherStorage(DurableObjectEntry object, String storage) {
        return refuse("is declared with the storage " + object.storage() + ", and its objects were made with " + storage
                + ", which cannot change; declare that, or a class of another name");
    }

    /** The script that the objects come from. */
    static Optional<String> source(Planning planning, DurableObjectEntry object) {
        String worker = object.transferredFrom();
        return worker == null
                ? Optional.ofNullable(object.transferredFromScript())
                : Optional.of(planning.deployment()
                        .stack()
                        .entry(worker, WorkerEntry.class)
                        .name());
    }

    private static boolean hasObjects(Planning planning, String script, String className) {
        return planning.account()
                .script(script)
                .flatMap(found -> ScriptObjects.storage(found, className))
                .isPresent();
    }
}
