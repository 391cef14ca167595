package dev.athanor.reliability;

import dev.athanor.acceptance.Sample;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a sample declares at one time, with its code.
 *
 * @param sample the sample
 * @param manifest what it declares
 * @param code the code of its workers
 * @param output where generated files lie
 */
record Edition(Sample sample, Manifest manifest, Bundles code, Path output) {

    /** The sample as it is. */
    static Edition first(Sample sample, Path output) {
        Manifest manifest = sample.manifest();
        LinkedFiles.write(manifest, sample.stage(), sample.classPath(), sample.directory(), output);
        return new Edition(sample, manifest, new Bundles(Map.of()), output);
    }

    /** The same with everything changed that can be. */
    Edition changed() {
        return new Edition(sample, Changed.of(manifest), code.changed(), output);
    }

    /** What is deployed. Code that is not there yet is bundled. */
    Project project() {
        return new Project(
                sample.directory(),
                sample.stack(manifest),
                name -> Optional.ofNullable(sample.secrets().get(name)),
                code.orElse(request -> new Bundler(new NodeToolchain(System.getenv())
                                .install(text -> {})
                                .esbuild())
                        .bundle(request)),
                output);
    }

    /** Writes it into a directory, for another process. */
    void write(Path directory) throws IOException {
        Files.writeString(directory.resolve("manifest.json"), ManifestJson.write(manifest));
        code.write(directory.resolve("code.json"));
    }

    /** What another process wrote into a directory. */
    static Edition read(Sample sample, Path directory) throws IOException {
        String manifest = Files.readString(directory.resolve("manifest.json"));
        return new Edition(
                sample,
                ManifestJson.read(manifest, Manifest.class, "the manifest"),
                Bundles.read(directory.resolve("code.json")),
                directory);
    }
}
