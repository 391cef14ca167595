package dev.athanor.local.page;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the page's scripts can ask for, by method and name. Each answer is a record or a list of records. */
final class PageRoutes {

    private static final Map<String, Object> DONE = Map.of("done", true);

    private final Map<String, Route> routes;

    /** Answers one kind of request. */
    private interface Route {
        Object answer(PageRequest request);
    }

    /** Does something that answers nothing. */
    private interface Deed {
        void run(PageRequest request);
    }

    PageRoutes(CloudView view, JsonMapper json) {
        this.routes = Map.ofEntries(
                Map.entry("GET overview", request -> view.overview()),
                Map.entry("GET queue/messages", request -> view.messages(request.required("queue"))),
                deed(
                        "queue/send",
                        request -> view.send(request.required("queue"), checked(json, request.required("body")))),
                deed("queue/purge", request -> view.purge(request.required("queue"))),
                Map.entry(
                        "GET kv/keys", request -> view.keys(request.required("namespace"), request.optional("prefix"))),
                Map.entry(
                        "GET kv/value", request -> view.value(request.required("namespace"), request.required("key"))),
                Map.entry("GET d1/tables", request -> view.tables(request.required("database"))),
                Map.entry(
                        "POST d1/query", request -> view.query(request.required("database"), request.required("sql"))),
                Map.entry(
                        "GET r2/objects",
                        request -> view.objects(request.required("bucket"), request.optional("prefix"))),
                Map.entry("GET workflow/instances", request -> view.instances(request.required("workflow"))),
                deed(
                        "workflow/start",
                        request -> view.start(
                                request.required("workflow"),
                                json.readTree(checked(json, request.required("params"))))),
                Map.entry(
                        "POST cron/fire", request -> view.fire(request.required("worker"), request.required("cron"))));
    }

    private static Map.Entry<String, Route> deed(String name, Deed deed) {
        return Map.entry("POST " + name, request -> {
            deed.run(request);
            return DONE;
        });
    }

    private static String checked(JsonMapper json, String text) {
        if (json.readTree(text).isMissingNode()) {
            throw new IllegalArgumentException("That is no JSON.");
        }
        return text;
    }

    Optional<Object> answer(String method, String operation, PageRequest request) {
        return Optional.ofNullable(routes.get(method + " " + operation)).map(route -> route.answer(request));
    }
}
