package dev.athanor.processor.kind;

import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.OriginRequestSettings;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.catalogue.RouteProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a tunnel. */
final class IngressRules {

    private static final Pattern SERVICE =
            Pattern.compile("(https?|tcp|ssh|rdp|smb)://\\S+|unix(\\+tls)?:\\S+|http_status:[1-5]\\d\\d|hello_world");

    private IngressRules() {}

    /** The rules, in the order declared. */
    static List<IngressRule> read(AnnotationReading tunnel, Facilities facilities) {
        List<AnnotationReading> written = Hosts.inside(tunnel, "ingress");
        List<IngressRule> rules = new ArrayList<>();
        checkRepeated(written, facilities);
        for (AnnotationReading rule : written) {
            boolean last = rule.equals(written.get(written.size() - 1));
            rule.string("service").ifPresent(service -> {
                check(rule, service, last, facilities);
                rules.add(new IngressRule(
                        text(rule, "hostname"),
                        text(rule, "path"),
                        service.value(),
                        origin(rule),
                        StageNames.of(rule)));
            });
        }
        return rules;
    }

    /** The first rule that matches decides. One of other stages decides there alone. */
    private static void checkRepeated(List<AnnotationReading> rules, Facilities facilities) {
        Set<List<String>> seen = new HashSet<>();
        for (AnnotationReading rule : rules) {
            boolean everywhere = StageNames.of(rule) == null;
            String hostname = Objects.requireNonNullElse(text(rule, "hostname"), "");
            String path = Objects.requireNonNullElse(text(rule, "path"), "");
            if (everywhere && !hostname.isEmpty() && !seen.add(List.of(hostname.toLowerCase(Locale.ROOT), path))) {
                facilities.report().add(RouteProblem.INGRESS_TWICE.at(rule.originOf("hostname")));
            }
        }
    }

    private static void checkPath(Written<String> path, Facilities facilities) {
        try {
            Pattern unused = Pattern.compile(path.value());
        } catch (PatternSyntaxException e) {
            facilities.report().add(RouteProblem.INVALID_PATH.at(path.origin(), path.value(), e.getDescription()));
        }
    }

    private static void checkHttp2(AnnotationReading rule, Written<String> service, Facilities facilities) {
        rule.annotation("originRequest")
                .flatMap(origin -> origin.bool("http2Origin"))
                .filter(Written::value)
                .filter(http2 -> service.value().startsWith("http://"))
                .ifPresent(http2 ->
                        facilities.report().add(RouteProblem.HTTP2_WITHOUT_TLS.at(http2.origin(), service.value())));
    }

    private static void check(AnnotationReading rule, Written<String> service, boolean last, Facilities facilities) {
        rule.string("path")
                .filter(path -> !Hosts.hasPlaceholder(path.value()))
                .ifPresent(path -> checkPath(path, facilities));
        checkHttp2(rule, service, facilities);
        Optional<Written<String>> hostname = rule.string("hostname");
        hostname.map(written -> written.map(name -> name.startsWith("*.") ? name.substring(2) : name))
                .ifPresent(name -> {
                    Optional<?> unused = Hosts.parse(name, facilities);
                });
        if (hostname.isEmpty() && rule.string("path").isEmpty() && !last) {
            facilities.report().add(RouteProblem.CATCH_ALL_NOT_LAST.at(rule.originOf("service")));
        }
        if (!Hosts.hasPlaceholder(service.value())
                && !SERVICE.matcher(service.value()).matches()) {
            facilities
                    .report()
                    .add(FormProblem.WRONG_FORM.at(
                            service.origin(),
                            "service",
                            service.value(),
                            "an address such as http://localhost:8080, or http_status:404"));
        }
    }

    /** What {@code originRequest} says; nothing where it is not written. */
    static @Nullable OriginRequestSettings origin(AnnotationReading part) {
        return part.annotation("originRequest")
                .map(origin -> new OriginRequestSettings(
                        number(origin, "connectTimeout"),
                        number(origin, "tlsTimeout"),
                        number(origin, "tcpKeepAlive"),
                        flag(origin, "noHappyEyeballs"),
                        number(origin, "keepAliveConnections"),
                        number(origin, "keepAliveTimeout"),
                        text(origin, "httpHostHeader"),
                        text(origin, "originServerName"),
                        flag(origin, "matchSNItoHost"),
                        text(origin, "caPool"),
                        flag(origin, "noTLSVerify"),
                        flag(origin, "disableChunkedEncoding"),
                        flag(origin, "http2Origin"),
                        text(origin, "proxyType")))
                .orElse(null);
    }

    private static @Nullable Integer number(AnnotationReading part, String member) {
        return part.integer(member).map(Written::value).orElse(null);
    }

    private static @Nullable Boolean flag(AnnotationReading part, String member) {
        return part.bool(member).map(Written::value).orElse(null);
    }

    private static @Nullable String text(AnnotationReading part, String member) {
        return part.string(member).map(Written::value).orElse(null);
    }
}
