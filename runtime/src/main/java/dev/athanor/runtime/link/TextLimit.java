package dev.athanor.runtime.link;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.WorkerEntry;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A text binding holds 5 KB at most (Cloudflare's error 10054), which shows only once its placeholders are filled in. */
final class TextLimit {

    private static final int MAX_BYTES = 5 * 1024;

    private TextLimit() {}

    static void check(WorkerEntry worker, Consumer<String> problems) {
        for (Binding binding : worker.bindings()) {
            if (binding.target() instanceof TextTarget text) {
                check(binding, "text", text.text(), problems);
            }
            if (binding.target() instanceof JsonTarget value) {
                check(binding, "JSON", value.json(), problems);
            }
        }
    }

    private static void check(Binding binding, String noun, String value, Consumer<String> problems) {
        int size = value.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_BYTES) {
            problems.accept("has the " + noun + " " + binding.name() + " of " + size + " bytes, and " + MAX_BYTES
                    + " are allowed; shorten what " + binding.method() + "() holds");
        }
    }
}
