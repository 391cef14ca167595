package dev.athanor.processor.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes inputs for Jazzer to begin with: long enough to make whole programs of them, and always the same ones. */
public final class Seeds {

    private static final int COUNT = 200;
    private static final int LENGTH = 1024;

    private Seeds() {}

    /** Writes into the directory that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (int seed = 0; seed < COUNT; seed++) {
            byte[] bytes = new byte[LENGTH];
            new Random(seed).nextBytes(bytes);
            Files.write(directory.resolve("seed-" + seed), bytes);
        }
    }
}
