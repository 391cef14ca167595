package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a local cloud from starting is said in a sentence that tells what to do. */
class StartFailuresTest {

    @TempDir
    Path directory;

    @Test
    void aMachineWithoutNodeIsToldToInstallIt() {
        LocalCloudOptions options = options().withEnvironment(withoutNode(Map.of("PATH", directory.toString())));

        assertThatThrownBy(() -> LocalCloud.start(options))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Node.js");
    }

    @Test
    void aNodeThatIsTooOldIsNamedWithItsVersion() throws IOException {
        Path node = Files.writeString(directory.resolve("node"), "#!/bin/sh\necho v16.20.2\n");
        Files.setPosixFilePermissions(node, PosixFilePermissions.fromString("rwx------"));
        LocalCloudOptions options = options().withEnvironment(withoutNode(Map.of("ATHANOR_NODE", node.toString())));

        assertThatThrownBy(() -> LocalCloud.start(options))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("16.20.2");
    }

    @Test
    void aPortOfTheApiThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalCloudOptions options = options().withApiPort(taken.getLocalPort());

            assertThatThrownBy(() -> LocalCloud.start(options))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for the account's API is taken");
        }
    }

    @Test
    void aDirectoryThatAnotherLocalCloudUsesIsRefusedByNameOfItsOwner() {
        try (LocalCloud first = LocalCloud.start(options())) {
            assertThat(first.target()).isNotNull();
            assertThatThrownBy(() -> LocalCloud.start(options()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(directory + " is in use by process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> LocalCloud.start(LocalCloudOptions.in(file.resolve("below"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(file.resolve("below") + " for the local cloud's data can't be made");
    }

    @Test
    void aDamagedAccountIsNamedAndNotOverwritten() throws IOException {
        Path account = Files.writeString(directory.resolve("account.json"), "{\"scripts\":");

        assertThatThrownBy(() -> LocalCloud.start(options()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(account + " of the local cloud is damaged");
        assertThat(account).hasContent("{\"scripts\":");
    }

    @Test
    void aDamagedVaultIsNamedWithoutItsContent() throws IOException {
        Path vault = Files.writeString(directory.resolve("vault.json"), "{\"shop\":{\"API_KEY\":\"quite-secret-sesame");
        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> LocalCloud.start(options()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(vault + " of the local cloud is damaged")
                .hasMessageNotContaining("quite-secret-sesame");
    }

    @Test
    void aFailedStartLeavesTheDirectoryFree() throws IOException {
        Path account = Files.writeString(directory.resolve("account.json"), "damaged");
        assertThatThrownBy(() -> LocalCloud.start(options())).isInstanceOf(ProblemException.class);
        Files.delete(account);

        try (LocalCloud cloud = LocalCloud.start(options())) {
            assertThat(cloud.target().description()).isEqualTo("the local cloud");
        }
    }

    @Test
    void aPortOfAWorkerThatIsTakenGivesTheNextFreeOneAndANotice() throws IOException {
        List<String> notices = new CopyOnWriteArrayList<>();
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void noticed(String text) {
                notices.add(text);
            }
        };
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                LocalCloud cloud = LocalCloud.start(
                        options().withWorkerPort(taken.getLocalPort()).withListener(listener))) {
            TestApi api = TestApi.of(cloud);
            api.upload("api", "export default { fetch: () => new Response('here') };", "[]", "")
                    .result();
            api.post("/workers/scripts/api/subdomain", "{\"enabled\":true}").result();

            int port = cloud.workerUrl("api").orElseThrow().getPort();
            assertThat(port).isGreaterThan(taken.getLocalPort());
            assertThat(notices).anyMatch(notice -> notice.contains("Port " + taken.getLocalPort() + " is taken"));
            assertThat(TestApi.fetch(cloud.workerUrl("api").orElseThrow()).body())
                    .isEqualTo("here");
        }
    }

    private LocalCloudOptions options() {
        return LocalCloudOptions.in(directory);
    }

    private static Map<String, String> withoutNode(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("PATH", "ATHANOR_NODE"));
        environment.putAll(more);
        return environment;
    }
}
