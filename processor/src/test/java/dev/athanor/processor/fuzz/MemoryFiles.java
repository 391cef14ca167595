package dev.athanor.processor.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compiler writes. What it reads comes from a file manager that many compilations share. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, String> generated = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager shared) {
        super(shared);
    }

    /** What was generated, without classes: the text by the path. */
    Map<String, String> generated() {
        return generated;
    }

    /** Whether a file is one that was written in this compilation. */
    static boolean isGenerated(FileObject file) {
        return file.toUri().getScheme().equals("generated");
    }

    static JavaFileObject source(String path, String text) {
        return new Source(URI.create("source:///" + encoded(path)), text);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new Output(className.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(
            JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
        return new Output(relativeName, JavaFileObject.Kind.OTHER);
    }

    /** As a directory that nothing was written to. */
    @Override
    public FileObject getFileForInput(JavaFileManager.Location location, String packageName, String relativeName)
            throws IOException {
        throw new NoSuchFileException(relativeName);
    }

    /** Shared with later compilations, so not closed with this one. */
    @Override
    public void close() {}

    private static String encoded(String path) {
        return java.net.URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Output extends SimpleJavaFileObject {

        private final String path;

        Output(String path, Kind kind) {
            super(URI.create("generated:///" + encoded(path)), kind);
            this.path = path;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return kind == Kind.CLASS
                    ? bytes
                    : new FilterOutputStream(bytes) {
                        @Override
                        public void close() {
                            generated.put(path, bytes.toString(StandardCharsets.UTF_8));
                        }
                    };
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return generated.getOrDefault(path, "");
        }
    }
}
