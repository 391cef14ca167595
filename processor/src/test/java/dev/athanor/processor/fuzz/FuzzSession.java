package dev.athanor.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one input after the other, counts them, and writes down each that shows a fault. */
final class FuzzSession {

    private static final int BATCH = 300;

    private final Path directory;
    private final ProgramGenerator generator = new ProgramGenerator();
    private final ProcessorRun processor = new ProcessorRun();
    private final TypeScriptBatch typeScript;
    private int inputs;
    private int accepted;
    private int faulty;

    /**
     * @param directory where findings go, and what TypeScript judges; in {@code target}
     */
    FuzzSession(Path directory) {
        this.directory = directory;
        this.typeScript = new TypeScriptBatch(directory.resolve("batch"));
    }

    /** Runs an input, and answers with the faults that have become known: its own, and now and then those of others before it. */
    List<String> run(byte[] bytes) {
        return run(generator.program(bytes));
    }

    List<String> run(SourceProgram program) {
        inputs++;
        Verdict verdict = processor.compile(program);
        List<String> faults = new ArrayList<>();
        verdict.faults().forEach(fault -> faults.add(note(program, fault)));
        if (verdict.accepted()) {
            accepted++;
            typeScript.add(program, verdict.generated());
        }
        if (typeScript.size() >= BATCH) {
            faults.addAll(finish());
        }
        return faults;
    }

    /** Has TypeScript judge what it has not judged yet. */
    List<String> finish() {
        return typeScript.check().stream()
                .map(fault -> note(fault.program(), fault.message()))
                .toList();
    }

    int accepted() {
        return accepted;
    }

    @Override
    public String toString() {
        return inputs + " inputs, " + accepted + " accepted, " + faulty + " with faults";
    }

    private String note(SourceProgram program, String fault) {
        faulty++;
        String text = fault + "\n\n" + program;
        try {
            Path findings = Files.createDirectories(directory.resolve("findings"));
            Files.writeString(
                    findings.resolve(Integer.toHexString(fault.lines()
                                    .findFirst()
                                    .orElse("")
                                    .replaceAll("\\W+|\\d+", "")
                                    .hashCode())
                            + ".txt"),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }
}
