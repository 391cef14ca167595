package dev.athanor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a ledger knows: how each thing was declared when it was set last, by kind and name, and nothing for what is not compared with
 * that. Nothing of ids, runs and times.
 */
record LedgerText(SortedMap<String, String> declarations) {

    private static final String READ =
            "SELECT kind, name, coalesce(intended, declaration, '') AS said FROM entries WHERE state <> 'LEAVING'";

    LedgerText {
        declarations = new TreeMap<>(declarations);
    }

    static LedgerText of(Client client) {
        SortedMap<String, String> declarations = new TreeMap<>();
        client.list("/d1/database")
                .filter(database -> database.path("name").asString().equals("athanor-ledger"))
                .map(database -> "/d1/database/" + database.path("uuid").asString() + "/query")
                .flatMap(path -> rows(client, path))
                .forEach(row -> declarations.put(
                        row.path("kind").asString() + " " + row.path("name").asString(),
                        row.path("said").asString()));
        return new LedgerText(declarations);
    }

    private static Stream<JsonNode> rows(Client client, String path) {
        return client.result("POST", path, "{\"sql\":\"" + READ + "\"}")
                .path(0)
                .path("results")
                .valueStream();
    }

    /** It knows what another one knows. Of what an apply that broke off began, and is not compared, it may know more. */
    void assertKnows(LedgerText other, String context) {
        assertThat(declarations).as(context).containsAllEntriesOf(other.declarations);
    }

    /** It knows nothing more than another one, but for what is not compared. */
    void assertKnowsNoMoreThan(LedgerText other, String context) {
        SortedMap<String, String> more = new TreeMap<>(declarations);
        more.keySet().removeAll(other.declarations.keySet());
        assertThat(more.values()).as(context + ": " + more.keySet()).allMatch(String::isEmpty);
    }
}
