package dev.athanor.runtime.link;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.function.Consumer;

/** What a declaration refers to is declared too, as the kind that it has to be. */
final class KnownReferences implements LinkRule {

    @Override
    public void check(Manifest manifest, Consumer<Problem> problems) {
        Entries.each(manifest, WorkerEntry.class, (fragment, worker) -> {
            References references = new References(manifest, fragment.declaration(), problems);
            Entries.declaredBindings(worker)
                    .forEach((binding, target) ->
                            references.check("binds " + target + " in " + binding.method() + "()", target));
            worker.consumers().forEach(consumer -> {
                references.check("consumes " + consumer.queue(), consumer.queue(), QueueEntry.class, "@Queue");
                String deadLetters = consumer.deadLetterQueue();
                if (deadLetters != null) {
                    references.check("sends what failed to " + deadLetters, deadLetters, QueueEntry.class, "@Queue");
                }
            });
        });
        Entries.each(
                manifest,
                EntrypointEntry.class,
                (fragment, entrypoint) -> new References(manifest, fragment.declaration(), problems)
                        .check("belongs to " + entrypoint.worker(), entrypoint.worker(), WorkerEntry.class, "@Worker"));
    }

    private record References(Manifest manifest, String declaration, Consumer<Problem> problems) {

        /** Whether the target is there, and of the right kind. */
        void check(String sentence, String target, Class<? extends ManifestEntry> kind, String annotation) {
            if (check(sentence, target) && !Entries.has(manifest, target, kind)) {
                tell(sentence + ", which is not declared with " + annotation + "; compile both again");
            }
        }

        boolean check(String sentence, String target) {
            boolean known = manifest.declaration(target).isPresent();
            if (!known) {
                tell(sentence + ", which is not declared by anything on the class path; add the module or jar that"
                        + " declares it, compiled with Athanor's processor");
            }
            return known;
        }

        private void tell(String message) {
            problems.accept(new Problem(declaration, message));
        }
    }
}
