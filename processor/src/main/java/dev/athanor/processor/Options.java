package dev.athanor.processor;

import dev.athanor.processor.catalogue.OptionProblem;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.project.ProjectDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the compiler that are Athanor's: {@code -Aathanor.basedir=/home/ada/shop}.
 *
 * @param given all that the compiler was given
 */
record Options(Map<String, String> given) {

    /** The names of all that there are. */
    static final Set<String> NAMES = Set.of("athanor.basedir");

    private static final String PREFIX = "athanor.";

    /** What {@code -Aathanor.basedir} says: the project's directory, to which paths in annotations are relative. */
    Optional<String> baseDirectory() {
        return Optional.ofNullable(given.get("athanor.basedir"));
    }

    /** Reports options that do nothing, and values that cannot be meant. */
    void check(ReportPrinter printer) {
        given.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
                .sorted()
                .forEach(name -> printer.printWithoutPlace(
                        OptionProblem.UNKNOWN_OPTION,
                        name,
                        String.join(
                                ", ", NAMES.stream().sorted().map("-A"::concat).toList())));
        baseDirectory()
                .filter(directory -> ProjectDirectory.named(directory).isEmpty())
                .ifPresent(directory -> printer.printWithoutPlace(OptionProblem.NO_BASE_DIRECTORY, directory));
    }
}
