package dev.athanor.runtime.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds esbuild's program: npm installs the package of one platform, {@code @esbuild/linux-x64}, and no other. */
final class EsbuildProgram {

    private EsbuildProgram() {}

    static Path in(Path nodeModules) throws IOException {
        Path platforms = nodeModules.resolve("@esbuild");
        if (Files.isDirectory(platforms)) {
            try (Stream<Path> packages = Files.list(platforms)) {
                Optional<Path> program = packages.sorted()
                        .flatMap(directory ->
                                Stream.of(directory.resolve("bin/esbuild"), directory.resolve("esbuild.exe")))
                        .filter(Files::isRegularFile)
                        .findFirst();
                if (program.isPresent()) {
                    return program.get();
                }
            }
        }
        throw new ToolchainException(
                "esbuild",
                "was not installed in " + platforms + "; delete " + nodeModules.getParent() + " and try again");
    }
}
