package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a route, a domain or a tunnel. */
public enum RouteProblem implements ProblemCode {
    INVALID_ROUTE(error("ATH086", "the route \"%1$s\" %2$s", "write it like api.example.com/* or *.example.com/img/*")),
    INVALID_HOST_NAME(error("ATH087", "the host name \"%1$s\" %2$s", "write it like api.example.com")),
    DUPLICATE_ROUTE(error(
            "ATH088",
            "the route \"%1$s\" is one of %2$s already",
            "remove one, or limit them to different stages: a route leads to one worker")),
    DUPLICATE_DOMAIN(error(
            "ATH089",
            "the domain \"%1$s\" is one of %2$s already",
            "remove one, or limit them to different stages: a domain leads to one worker")),
    NOT_IN_ZONE(error("ATH090", "\"%1$s\" is not in the zone \"%2$s\"", "correct one of them, or leave the zone out")),
    ZONE_TWICE(error("ATH091", "%1$s names its zone by zoneId and by zone", "keep one of them")),
    CATCH_ALL_NOT_LAST(error(
            "ATH092",
            "this rule takes every request, so that those after it never get one",
            "move it to the end, or give it a hostname or a path")),
    TUNNEL_WITH_METHODS(error(
            "ATH093",
            "%1$s is a tunnel, and has the method %2$s()",
            "remove it: no worker is bound to a tunnel, and nothing implements it")),
    INGRESS_TWICE(error(
            "ATH191",
            "an earlier rule has the same host name and path, so that this one never gets a request",
            "remove one of them")),
    INVALID_PATH(error("ATH192", "\"%1$s\" is no regular expression: %2$s", "correct it")),
    HTTP2_WITHOUT_TLS(error(
            "ATH193",
            "http2Origin takes a server at an https address, and the service is \"%1$s\"",
            "write https://, or remove http2Origin"));

    private final ProblemText text;

    RouteProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
