package dev.athanor.processor.fuzz;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects the TypeScript of accepted programs, and has one {@code tsc} judge many at once. */
final class TypeScriptBatch {

    private static final String TYPES = "META-INF/athanor/types/";

    private static final Pattern ERROR = Pattern.compile("^p(\\d+)/.*");

    private static final String CONFIGURATION = """
            {
              "compilerOptions": {
                "target": "ES2024", "lib": ["ES2024"], "module": "ESNext", "moduleResolution": "Bundler",
                "strict": true, "noUnusedLocals": true, "noUnusedParameters": true, "exactOptionalPropertyTypes": true,
                "noUncheckedIndexedAccess": true, "noPropertyAccessFromIndexSignature": true,
                "verbatimModuleSyntax": true, "allowJs": true, "checkJs": false
              },
              "include": ["**/*.ts", "**/*.js"]
            }
            """;

    /** A fault of TypeScript, and the program that led to it. */
    record Fault(SourceProgram program, String message) {}

    private record Waiting(SourceProgram program, Map<String, String> types) {

        /** Bindings of service workers are global, so that no two of them can be judged together. */
        boolean isGlobal() {
            return types.values().stream().anyMatch(text -> text.contains("declare global"));
        }
    }

    private final Path directory;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Deque<Waiting> global = new ArrayDeque<>();

    TypeScriptBatch(Path directory) {
        this.directory = directory;
    }

    void add(SourceProgram program, Map<String, String> generated) {
        Map<String, String> types = new TreeMap<>();
        generated.forEach((path, text) -> {
            if (path.startsWith(TYPES)) {
                types.put(path.substring(TYPES.length()), text);
            }
        });
        Waiting added = new Waiting(program, types);
        if (added.isGlobal()) {
            global.add(added);
        } else if (!types.isEmpty()) {
            waiting.add(added);
        }
    }

    int size() {
        return Math.max(waiting.size(), global.size() * 50);
    }

    /** Judges what has come so far, all of it. */
    List<Fault> check() {
        List<Fault> faults = new ArrayList<>();
        while (!waiting.isEmpty() || !global.isEmpty()) {
            List<Waiting> now = new ArrayList<>(waiting);
            waiting.clear();
            if (!global.isEmpty()) {
                now.add(global.remove());
            }
            faults.addAll(check(now));
        }
        return faults;
    }

    private List<Fault> check(List<Waiting> now) {
        try {
            delete();
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("tsconfig.json"), CONFIGURATION);
            for (int i = 0; i < now.size(); i++) {
                for (Map.Entry<String, String> file : now.get(i).types().entrySet()) {
                    // Of two files of one name tsc reads the types alone, and the other one is to be read too.
                    String place = "p" + i + (file.getKey().endsWith(".js") ? "/js/" : "/");
                    Path path = directory.resolve(place + file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ToolRun run = Tsc.check(directory);
        Map<Integer, String> byProgram = run.output()
                .lines()
                .filter(line -> line.contains("error TS"))
                .collect(Collectors.groupingBy(TypeScriptBatch::number, TreeMap::new, Collectors.joining("\n")));
        List<Fault> faults = new ArrayList<>();
        byProgram.forEach((number, messages) -> faults.add(new Fault(
                now.get(Math.max(0, number)).program(),
                "tsc: " + messages + "\n" + now.get(Math.max(0, number)).types())));
        return faults;
    }

    private static int number(String line) {
        return ERROR.matcher(line)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(-1);
    }

    private void delete() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
