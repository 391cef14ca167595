package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.References;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.ObjectMove.Kind;
import dev.athanor.runtime.state.LedgerChange;
import dev.athanor.runtime.state.LedgerEntry;
import dev.athanor.runtime.state.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classes of a worker that take over a name which another class of it gives up in the same apply: {@code A} is renamed from
 * {@code B} and {@code B} from {@code A}. Cloudflare renames a class to a name that is free only, so the first upload gives
 * them names for the moment, and the last one those that are declared.
 *
 * <p>Once two classes have exchanged their names, the account looks as it did before. That it was done is noted in the ledger
 * between the two uploads; until the second one, the names for the moment show how far it came.
 */
final class ClassRenames {

    private static final String TEMPORARY = "AthanorRenamed_";

    private ClassRenames() {}

    /** The name that a class has between the two uploads. */
    static String temporary(String className) {
        return TEMPORARY + className;
    }

    /** Where the objects are that are to get a class's name: under the former name, or already under that for the moment. */
    static String source(Script script, String before) {
        return ScriptObjects.storage(script, temporary(before)).isPresent() ? temporary(before) : before;
    }

    /** Whether the declared names take two uploads of a worker, the first of which has not been made. */
    static boolean takeTwoUploads(Planning planning, StackEntry<WorkerEntry> host) {
        Set<String> present = DurableObjects.present(planning, host);
        return DurableObjects.hosted(planning, host).stream()
                .anyMatch(object -> present.contains(object.entry().className())
                        && ObjectMove.of(planning, host, object).is(Kind.RENAME)
                        && !present.contains(
                                temporary(String.valueOf(object.entry().renamedFrom()))));
    }

    /** Whether any class of a worker has a name for the moment, or is about to get one. */
    static boolean areUnderWay(Planning planning, StackEntry<WorkerEntry> host) {
        return takeTwoUploads(planning, host)
                || DurableObjects.present(planning, host).stream().anyMatch(name -> name.startsWith(TEMPORARY));
    }

    /** Whether a worker is bound to a class of another one whose name is about to be that of other objects. */
    static boolean leadElsewhere(Planning planning, StackEntry<WorkerEntry> worker) {
        Set<String> bound = References.of(worker.entry()).stream()
                .map(reference -> reference.target())
                .collect(Collectors.toSet());
        return planning.hostedObjects().all().stream()
                .filter(hosted -> bound.contains(hosted.object().declaration()))
                .filter(hosted -> !hosted.host().equals(worker) && areUnderWay(planning, hosted.host()))
                .anyMatch(hosted ->
                        ObjectMove.of(planning, hosted.host(), hosted.object()).is(Kind.RENAME));
    }

    /** Whether a class of the account, of a name that is taken, is to be renamed although its new name is taken too. */
    static boolean isPending(Planning planning, StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> object) {
        return !isNoted(planning, host, object) && isGivenUp(planning, host, object, new HashSet<>());
    }

    private static boolean isGivenUp(
            Planning planning,
            StackEntry<WorkerEntry> host,
            StackEntry<DurableObjectEntry> object,
            Set<StackEntry<?>> seen) {
        if (!seen.add(object)) {
            return true;
        }
        Set<String> present = DurableObjects.present(planning, host);
        return DurableObjects.hosted(planning, host).stream()
                .filter(other -> object.entry().className().equals(other.entry().renamedFrom()))
                .anyMatch(other ->
                        !present.contains(other.entry().className()) || isGivenUp(planning, host, other, seen));
    }

    /** Whether a class has the objects of another name by now, and that name those of a third one. */
    static boolean isDone(Planning planning, StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> object) {
        return isNoted(planning, host, object) || isDone(planning, host, object, new HashSet<>());
    }

    private static boolean isDone(
            Planning planning,
            StackEntry<WorkerEntry> host,
            StackEntry<DurableObjectEntry> object,
            Set<StackEntry<?>> seen) {
        Set<String> present = DurableObjects.present(planning, host);
        return seen.add(object)
                && DurableObjects.hosted(planning, host).stream()
                        .filter(other ->
                                other.entry().className().equals(object.entry().renamedFrom()))
                        .filter(other -> other.entry().renamedFrom() != null)
                        .anyMatch(other ->
                                !present.contains(other.entry().renamedFrom()) || isDone(planning, host, other, seen));
    }

    private static boolean isNoted(
            Planning planning, StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> object) {
        return Former.all(planning, ScriptObjects.KIND, noteName(host, object), DurableObjectEntry.class).stream()
                .findFirst()
                .map(DurableObjectEntry::renamedFrom)
                .equals(Optional.ofNullable(object.entry().renamedFrom()));
    }

    /** Notes which names are not to be exchanged again, and forgets those that are no longer declared as renamed. */
    static void note(Planning planning, Progress progress, StackEntry<WorkerEntry> host) {
        List<StackEntry<DurableObjectEntry>> hosted = DurableObjects.hosted(planning, host);
        List<LedgerChange> changes = new ArrayList<>();
        if (areUnderWay(planning, host)) {
            hosted.stream()
                    .filter(object -> ObjectMove.of(planning, host, object).is(Kind.RENAME))
                    .map(object -> entry(host, object))
                    .forEach(entry -> changes.add(LedgerChange.put(entry)));
        }
        Set<String> renamed = new HashSet<>();
        hosted.stream()
                .filter(object -> object.entry().renamedFrom() != null)
                .forEach(object -> renamed.add(noteName(host, object)));
        planning.ledger(ScriptObjects.KIND).stream()
                .filter(entry -> entry.name().startsWith(noteName(host.name(), "")) && !renamed.contains(entry.name()))
                .forEach(entry -> changes.add(LedgerChange.remove(entry.kind(), entry.name())));
        progress.noteNow(changes);
    }

    private static LedgerEntry entry(StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> object) {
        Fragment declaration = Fragment.of(object.declaration(), object.id(), object.entry());
        return LedgerEntry.present(ScriptObjects.KIND, noteName(host, object), declaration, Provenance.CREATED, null);
    }

    /** Forgets what is noted of a script that goes. */
    static void forget(Planning planning, Progress progress, String script) {
        progress.noteNow(planning.ledger(ScriptObjects.KIND).stream()
                .filter(entry -> entry.name().startsWith(noteName(script, "")))
                .map(entry -> LedgerChange.remove(entry.kind(), entry.name()))
                .toList());
    }

    private static String noteName(StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> object) {
        return noteName(host.name(), object.entry().className());
    }

    private static String noteName(String script, String className) {
        return script + "/" + className;
    }
}
