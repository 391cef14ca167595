package dev.athanor.processor.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes files. The only class that knows the compiler's {@link Filer}. */
public final class FilerOutput {

    /** Asking for a file, which need not be there, is the only way to learn where files go. */
    private static final String PROBE = "athanor.probe";

    private final Filer filer;

    public FilerOutput(Filer filer) {
        this.filer = filer;
    }

    /** The directory that classes are written to, if it is one on this machine. Nothing is read or written. */
    public Optional<Path> directory() {
        try {
            return Optional.of(Path.of(filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE)
                            .toUri()))
                    .map(Path::getParent);
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file.
     *
     * @param origin the one interface that it is generated from
     * @throws IOException when the compiler cannot write it
     */
    public void write(OutputFile file, Element origin) throws IOException {
        FileObject target = switch (file.form()) {
            case JAVA -> filer.createSourceFile(file.name(), origin);
            case RESOURCE -> filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.name(), origin);
        };
        try (OutputStream out = target.openOutputStream()) {
            out.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
