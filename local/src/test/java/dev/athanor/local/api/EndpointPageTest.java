package dev.athanor.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Vault;
import dev.athanor.local.standin.StandInWorkerd;
import dev.athanor.local.standin.WrittenExports;
import dev.athanor.local.workerd.Workerd;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/local-cloud.md} lists each endpoint that there is, and none that there is not. */
class EndpointPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]+) \\| `([^`]+)` \\| ", Pattern.MULTILINE);

    @Test
    void eachEndpointHasARow(@TempDir Path directory) throws IOException {
        AccountStore store = AccountStore.inMemory();
        ContentStore content = new ContentStore(directory);
        try (Workerd workerd = new StandInWorkerd(store, new WrittenExports(), content)) {
            ApiContext context = new ApiContext(store, Vault.inMemory(), content, content, workerd, Clock.systemUTC());

            assertThat(rows()).containsExactlyInAnyOrderElementsOf(routes(context));
        }
    }

    private static List<String> rows() throws IOException {
        String page = Files.readString(Path.of("../docs/local-cloud.md"));
        return ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    private static List<String> routes(ApiContext context) {
        return Areas.routes(context, URI.create("http://127.0.0.1/client/v4")).stream()
                .map(route -> route.method() + " "
                        + ("/" + String.join("/", route.path())).replaceFirst("^/accounts/\\{account}/", "…/"))
                .toList();
    }
}
