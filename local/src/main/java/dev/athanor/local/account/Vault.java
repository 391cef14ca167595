package dev.athanor.local.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of secrets. The local cloud stands for Cloudflare here: a worker that is deployed with a secret has to find it
 * at the next start too, when nobody says it again. So the values are in a file of their own, which none but its owner can
 * read, and in no answer, log or other file.
 */
public final class Vault {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Map<String, String>>> TYPE = new TypeReference<>() {};

    private final @Nullable Path file;
    private final SortedMap<String, Map<String, String>> secrets;

    private Vault(@Nullable Path file, SortedMap<String, Map<String, String>> secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    static Vault in(Path file) {
        return new Vault(
                file,
                DataDirectory.read(file).map(content -> parse(file, content)).orElseGet(TreeMap::new));
    }

    /** One with nothing in it, which is gone with this object. */
    public static Vault inMemory() {
        return new Vault(null, new TreeMap<>());
    }

    private static SortedMap<String, Map<String, String>> parse(Path file, byte[] content) {
        try {
            return JSON.readValue(content, TYPE);
        } catch (JacksonException e) {
            // The parser's own message would quote the file.
            throw DataDirectory.corrupt(file, new IOException("not the JSON of a vault"));
        }
    }

    /** The secrets of a script: value by name. */
    public synchronized Map<String, String> of(String script) {
        return Map.copyOf(secrets.getOrDefault(script, Map.of()));
    }

    /** All secrets: value by name, by script. */
    public synchronized SortedMap<String, Map<String, String>> all() {
        return new TreeMap<>(secrets);
    }

    /** Sets the secrets of all scripts to what {@link #all} said once. */
    public synchronized void restore(Map<String, Map<String, String>> all) {
        if (secrets.equals(all)) {
            return;
        }
        secrets.clear();
        secrets.putAll(all);
        if (file != null) {
            write(file);
        }
    }

    /** Sets all secrets of a script. */
    public synchronized void put(String script, Map<String, String> values) {
        if (values.equals(of(script))) {
            return;
        }
        if (values.isEmpty()) {
            secrets.remove(script);
        } else {
            secrets.put(script, new TreeMap<>(values));
        }
        if (file != null) {
            write(file);
        }
    }

    private void write(Path to) {
        try {
            AtomicFiles.writeOwnerOnly(to, JSON.writeValueAsBytes(secrets));
        } catch (IOException e) {
            throw DataDirectory.unwritable(to, e);
        }
    }

    /** Says nothing of the values. */
    @Override
    public String toString() {
        return "Vault[" + (file == null ? "in memory" : file) + "]";
    }
}
