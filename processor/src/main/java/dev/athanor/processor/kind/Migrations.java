package dev.athanor.processor.kind;

import dev.athanor.manifest.sql.SqlScript;
import dev.athanor.processor.catalogue.DatabaseProblem;
import dev.athanor.processor.catalogue.PathProblem;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that a directory of migrations says clearly which comes first. */
final class Migrations {

    private static final Pattern NUMBERED = Pattern.compile("[0-9].*");

    private Migrations() {}

    static void check(Written<String> directory, Facilities facilities) {
        if (!Paths.checkDirectory("migrations", directory, facilities)) {
            return;
        }
        List<String> files = facilities.files().names(directory.value()).stream()
                .filter(name -> name.endsWith(".sql"))
                .toList();
        files.stream()
                .filter(name -> !isNumbered(name))
                .forEach(
                        name -> facilities.report().add(PathProblem.UNNUMBERED_MIGRATION.at(directory.origin(), name)));
        files.forEach(name -> checkStatements(directory.map(path -> path + "/" + name), name, facilities));
        List<String> numbered = files.stream().filter(Migrations::isNumbered).toList();
        for (int i = 1; i < numbered.size(); i++) {
            compare(numbered.get(i - 1), numbered.get(i), directory, facilities.report());
        }
    }

    private static void checkStatements(Written<String> file, String name, Facilities facilities) {
        facilities.files().text(file.value()).map(SqlScript::new).ifPresent(script -> {
            if (script.isEmpty()) {
                facilities.report().add(DatabaseProblem.NO_STATEMENT.at(file.origin(), "the migration " + name));
            }
            if (script.controlsTransactions()) {
                facilities.report().add(DatabaseProblem.TRANSACTION_IN_SQL.at(file.origin(), "the migration " + name));
            }
        });
    }

    /** Tools that sort by name and tools that sort by number have to agree. */
    private static void compare(String before, String after, Written<String> directory, Report report) {
        int order = number(before).compareTo(number(after));
        if (order == 0) {
            report.add(PathProblem.DUPLICATE_MIGRATION.at(directory.origin(), before, after));
        } else if (order > 0) {
            report.add(PathProblem.UNORDERED_MIGRATIONS.at(directory.origin(), after, before));
        }
    }

    private static boolean isNumbered(String name) {
        return NUMBERED.matcher(name).matches();
    }

    private static BigInteger number(String name) {
        return new BigInteger(name.replaceFirst("[^0-9].*", ""));
    }
}
