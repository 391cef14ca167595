package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Report;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Reads days of the calendar. */
final class Days {

    /** Strict, so that there is no 30 February. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** The day, if there is one; what is not of the form of a date at all is reported where the form is checked. */
    static Optional<LocalDate> parse(Written<String> written, Report report) {
        if (!written.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.value(), DATE));
        } catch (DateTimeParseException e) {
            report.add(FormProblem.IMPOSSIBLE_DATE.at(written.origin(), written.value()));
            return Optional.empty();
        }
    }
}
