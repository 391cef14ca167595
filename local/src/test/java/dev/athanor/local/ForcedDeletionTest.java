package dev.athanor.local;

import static dev.athanor.local.TestApi.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are bound to each other can be deleted by force, one after the other. */
class ForcedDeletionTest {

    @Test
    void aScriptWhoseServiceIsGoneCanStillBeDeleted(@TempDir Path directory) {
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory))) {
            TestApi api = TestApi.of(cloud);
            api.upload("first", worker("customers.js"), "[]", "").result();
            api.upload("second", worker("customers.js"), bound("first"), "").result();
            api.upload("first", worker("customers.js"), bound("second"), "").result();

            api.account("DELETE", "/workers/scripts/first?force=true", null).result();
            api.account("DELETE", "/workers/scripts/second?force=true", null).result();

            assertThat(api.account("GET", "/workers/scripts", null).result()).isEmpty();
        }
    }

    private static String bound(String service) {
        return "[{\"type\":\"service\",\"name\":\"OTHER\",\"service\":\"" + service
                + "\",\"entrypoint\":\"CustomerService\"}]";
    }
}
