package dev.athanor.runtime.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for the values of secrets in files. All that tests use begin with one text, {@link #MARK}, which is looked for as it stands, in
 * UTF-16, and in Base64 wherever in a longer text it may stand.
 */
public final class SecretSearch {

    /** What every secret value in a test begins with. Written in two parts, so that this class is none of what it finds. */
    public static final String MARK = "quite" + "-secret-";

    /** What holds secrets on purpose: a local cloud's vault, a project's {@code .env}, Maven's settings. */
    private static final Set<String> HOLDERS = Set.of("vault.json", ".env", "settings.xml");

    /** Code of tests names the values, and packages of npm are not ours. */
    private static final Set<String> NOT_SEARCHED =
            Set.of("test-classes", "test-sources", "generated-test-sources", "node_modules", ".git");

    private static final int CHUNK = 1 << 20;

    private final Map<String, byte[]> forms = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private SecretSearch() {
        forms.put("as it stands", MARK.getBytes(UTF_8));
        forms.put("in UTF-16", MARK.getBytes(UTF_16LE));
        for (int before = 0; before < 3; before++) {
            forms.put("in Base64 (" + before + ")", base64(before));
        }
    }

    /** Where below a directory a secret is, and how it is written; and vaults that others may read. */
    public static List<String> in(Path directory) {
        return in(directory, path -> true);
    }

    /** The same, in those files only whose path below the directory is wanted. */
    public static List<String> in(Path directory, Predicate<Path> wanted) {
        SecretSearch search = new SecretSearch();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    return NOT_SEARCHED.contains(String.valueOf(entered.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && wanted.test(directory.relativize(file))) {
                        search.look(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    // A process that ends takes its files with it.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(search.findings);
    }

    private void look(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.equals("vault.json")) {
            requireOwnerOnly(file);
        }
        if (HOLDERS.contains(name) || name.endsWith(".jar")) {
            return;
        }
        int overlap =
                forms.values().stream().mapToInt(form -> form.length).max().orElseThrow();
        try (InputStream in = Files.newInputStream(file)) {
            String kept = "";
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String text = kept + new String(chunk, ISO_8859_1);
                forms.forEach((form, bytes) -> {
                    if (text.contains(new String(bytes, ISO_8859_1))) {
                        findings.add(file + " holds a secret " + form);
                    }
                });
                kept = text.substring(Math.max(0, text.length() - overlap));
            }
        } catch (NoSuchFileException e) {
            // It was a temporary one.
            return;
        }
    }

    private void requireOwnerOnly(Path vault) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(vault, PosixFileAttributeView.class);
        if (view != null
                && !PosixFilePermissions.toString(view.readAttributes().permissions())
                        .endsWith("------")) {
            findings.add(vault + " can be read by others than its owner");
        }
    }

    /** The part of a Base64 text that is the same whatever stands before and after. */
    private static byte[] base64(int before) {
        byte[] padded = ("x".repeat(before) + MARK).getBytes(UTF_8);
        String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = before == 0 ? 0 : before + 1;
        int to = padded.length / 3 * 4;
        return text.substring(from, to).getBytes(UTF_8);
    }
}
