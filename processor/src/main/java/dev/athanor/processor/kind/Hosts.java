package dev.athanor.processor.kind;

import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RouteSyntaxException;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.catalogue.RouteProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the kinds have in common that name hosts, with placeholders or without. */
final class Hosts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_.]*}");

    private Hosts() {}

    static boolean hasPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /**
     * A text with something in the place of its placeholders that every host name may have there. One that is nothing but a
     * placeholder may become anything, and is checked when it has.
     */
    static String filled(String text) {
        String filled = PLACEHOLDER.matcher(text).replaceAll("a");
        return hasPlaceholder(text) && !filled.contains(".") ? "a.a/" : filled;
    }

    /** A host name; nothing when it is none, which is reported. */
    static Optional<HostName> parse(Written<String> text, Facilities facilities) {
        String filled = filled(text.value());
        try {
            return Optional.of(HostName.parse(filled.equals("a.a/") ? "a.a" : filled));
        } catch (RouteSyntaxException e) {
            facilities
                    .report()
                    .add(RouteProblem.INVALID_HOST_NAME.at(
                            text.origin(), text.value(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** What names the zone of a host name: its id, or its name, or neither of them. */
    static void checkZone(AnnotationReading part, Written<String> text, HostName host, Facilities facilities) {
        Optional<Written<String>> id = part.string("zoneId");
        Optional<Written<String>> zone = part.string("zone");
        id.filter(written -> !hasPlaceholder(written.value()))
                .filter(written -> !written.value().matches("[0-9a-f]{32}"))
                .ifPresent(written -> facilities
                        .report()
                        .add(FormProblem.WRONG_FORM.at(
                                written.origin(), "zoneId", written.value(), "32 hexadecimal digits")));
        if (id.isPresent() && zone.isPresent()) {
            facilities.report().add(RouteProblem.ZONE_TWICE.at(zone.get().origin(), part.title()));
        }
        zone.filter(written -> !written.value().isBlank())
                .filter(written -> !hasPlaceholder(written.value() + text.value()))
                .filter(written -> !host.isIn(written.value()))
                .ifPresent(written -> facilities
                        .report()
                        .add(RouteProblem.NOT_IN_ZONE.at(written.origin(), text.value(), written.value())));
    }

    /** The annotations in an array of an annotation, in the order written. */
    static List<AnnotationReading> inside(AnnotationReading outer, String member) {
        return outer.annotations(member).stream()
                .map(inner -> outer.inside(inner, outer.quote()))
                .toList();
    }
}
