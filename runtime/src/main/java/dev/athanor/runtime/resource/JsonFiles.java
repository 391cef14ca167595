package dev.athanor.runtime.resource;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.SourceFile;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of JSON values. What is deployed is what the compiler has checked, so one that has changed since is refused. */
final class JsonFiles {

    private JsonFiles() {}

    static void check(Planning planning, StackEntry<WorkerEntry> worker) {
        for (Binding binding : worker.entry().bindings()) {
            SourceFile source = binding.target() instanceof JsonTarget value ? value.file() : null;
            if (source != null && hasChanged(planning.deployment().directory(), source)) {
                planning.refuse(
                        worker.declaration() + "." + binding.method() + "()",
                        source.path() + " is not as it was when " + worker.declaration()
                                + " was compiled, so that nothing has checked it; compile again (mvn clean compile).");
            }
        }
    }

    private static boolean hasChanged(Path directory, SourceFile source) {
        try {
            return !source.holds(Files.readString(directory.resolve(source.path())));
        } catch (IOException e) {
            // It is gone, or no text any more.
            return true;
        }
    }
}
