package dev.athanor.runtime.resource;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.sql.SqlScript;
import dev.athanor.runtime.link.StackEntry;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A database's migrations: the {@code .sql} files of its directory, in the order of the numbers that they begin with. */
final class MigrationFiles {

    /** A migration goes in one request; larger ones are for the import of files. */
    private static final long LARGEST = 25L * 1024 * 1024;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+).*\\.sql");

    private MigrationFiles() {}

    /**
     * One migration.
     *
     * @param number what its name begins with
     * @param name the file's name, by which the database remembers it
     * @param sql its text
     */
    record Migration(BigInteger number, String name, String sql) {

        /** What the text is known by; how its lines end, which depends on who has checked it out, does not count. */
        String digest() {
            return new Digest().text(sql.replace("\r\n", "\n")).hex();
        }
    }

    /** All of them; what is wrong with them becomes problems. */
    static List<Migration> of(Planning planning, StackEntry<D1DatabaseEntry> database) {
        String directory = database.entry().migrations();
        if (directory == null) {
            return List.of();
        }
        Path path = planning.deployment().directory().resolve(directory);
        List<Path> files = files(planning, database, path);
        List<Migration> migrations = new ArrayList<>();
        for (Path file : files) {
            String shown = CONTROL.matcher(file.getFileName().toString()).replaceAll("?");
            if (!shown.equals(file.getFileName().toString())) {
                planning.refuse(
                        database.declaration(),
                        "the migration " + directory + "/" + shown
                                + " has a line break or another control character in its name; rename it.");
                continue;
            }
            Matcher name = NUMBERED.matcher(file.getFileName().toString());
            if (name.matches()) {
                read(planning, database, file, new BigInteger(name.group(1)), migrations);
            } else {
                planning.refuse(
                        database.declaration(),
                        "the migration " + directory + "/" + file.getFileName()
                                + " does not begin with a number; name it like 0001_orders.sql.");
            }
        }
        migrations.sort(Comparator.comparing(Migration::number).thenComparing(Migration::name));
        return List.copyOf(migrations);
    }

    private static List<Path> files(Planning planning, StackEntry<D1DatabaseEntry> database, Path directory) {
        if (!Files.isDirectory(directory)) {
            planning.refuse(
                    database.declaration(),
                    "the directory of migrations " + database.entry().migrations()
                            + " does not exist in the project; create it, or correct migrations = ....");
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            planning.refuse(
                    database.declaration(), "the directory of migrations cannot be read: " + e.getMessage() + ".");
            return List.of();
        }
    }

    private static void read(
            Planning planning,
            StackEntry<D1DatabaseEntry> database,
            Path file,
            BigInteger number,
            List<Migration> migrations) {
        String name = file.getFileName().toString();
        try {
            if (!file.toRealPath().startsWith(file.resolveSibling("").toRealPath())) {
                planning.refuse(
                        database.declaration(),
                        "the migration " + name
                                + " is a link to a file outside of its directory; copy the file there.");
                return;
            }
            if (Files.size(file) > LARGEST) {
                planning.refuse(
                        database.declaration(),
                        "the migration " + name + " has " + Files.size(file) + " bytes, and is to have " + LARGEST
                                + " at most; name files with data as importFiles, which may have 5 GB.");
                return;
            }
            String sql = Files.readString(file);
            SqlScript script = new SqlScript(sql);
            if (script.isEmpty()) {
                planning.refuse(
                        database.declaration(),
                        "the migration " + name + " holds no statement; write one, or remove it.");
            } else if (script.controlsTransactions()) {
                planning.refuse(
                        database.declaration(),
                        "the migration " + name + " begins or ends a transaction, which D1 refuses; remove BEGIN,"
                                + " COMMIT and the like: D1 runs a file as one transaction.");
            } else {
                migrations.add(new Migration(number, name, sql));
            }
        } catch (CharacterCodingException e) {
            planning.refuse(
                    database.declaration(), "the migration " + name + " is not in UTF-8; save it again as UTF-8.");
        } catch (IOException e) {
            planning.refuse(
                    database.declaration(), "the migration " + name + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
