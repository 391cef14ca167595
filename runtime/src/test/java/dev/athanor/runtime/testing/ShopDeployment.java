package dev.athanor.runtime.testing;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.apply.VersionList;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shop, with its files, deployed to a fake account. */
public final class ShopDeployment implements AutoCloseable {

    /** One for all tests, so that each digest of a secret is made once. */
    private static final TestDeployers DEPLOYERS = new TestDeployers();

    private final Path directory;
    private final FakeAccount account = new FakeAccount();
    private final FakeServer server = new FakeServer(account);
    private final Map<String, String> secrets = new HashMap<>(Map.of("API_KEY", "quite-secret-91c2"));

    public ShopDeployment(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("public"));
        Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(directory.resolve("api.ts"), "export default {};");
        Files.writeString(directory.resolve("users.ts"), "export default {};");
        Files.writeString(directory.resolve("public/index.html"), "<p>shop</p>");
        Files.writeString(directory.resolve("migrations/0001_orders.sql"), "CREATE TABLE orders (id TEXT);");
        Files.writeString(
                directory.resolve("migrations/0002_it's.sql"),
                "ALTER TABLE orders ADD note TEXT\n-- no semicolon; at all");
        Files.writeString(
                directory.resolve("migrations/0010_trigger.sql"),
                "CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM orders WHERE id = ''; END;");
    }

    public FakeAccount account() {
        return account;
    }

    public FakeServer server() {
        return server;
    }

    public void secret(String variable, String value) {
        secrets.put(variable, value);
    }

    public Plan plan(Shop shop) {
        try (Deployer deployer = deployer(shop)) {
            return deployer.plan(DataLossConsent.none());
        }
    }

    public Plan plan(Aim aim, Shop shop) {
        try (Deployer deployer = deployer(shop)) {
            return deployer.plan(aim, DataLossConsent.none());
        }
    }

    public VersionList versions(Shop shop) {
        try (Deployer deployer = deployer(shop)) {
            return deployer.versions();
        }
    }

    public Plan planDestroy(Shop shop, DataLossConsent consent) {
        try (Deployer deployer = deployer(shop)) {
            return deployer.planDestroy(consent);
        }
    }

    public DeployResult apply(Shop shop) {
        return apply(shop, DataLossConsent.none());
    }

    public DeployResult apply(Shop shop, DataLossConsent consent) {
        try (Deployer deployer = deployer(shop)) {
            return deployer.apply(deployer.plan(consent));
        }
    }

    public DeployResult applyExactly(Shop shop, Plan plan) {
        try (Deployer deployer = deployer(shop)) {
            return deployer.apply(plan);
        }
    }

    public List<String> writes() {
        return server.writes().stream().map(Received::line).toList();
    }

    public JsonNode script(String name) {
        return Objects.requireNonNull(account.scripts().get(name), name);
    }

    public JsonNode queue(String id) {
        return Objects.requireNonNull(account.queues().get(id), id);
    }

    public ObjectNode json(String json) {
        return (ObjectNode) JsonMapper.builder().build().readTree(json);
    }

    @Override
    public void close() {
        server.close();
    }

    private Deployer deployer(Shop shop) {
        Project project = new Project(
                directory,
                shop.stack(),
                variable -> Optional.ofNullable(secrets.get(variable)),
                this::bundle,
                directory.resolve("target/athanor"));
        return DEPLOYERS.noting(server.target(directory.resolve("ledgers")), project);
    }

    private WorkerBundle bundle(BundleRequest request) {
        try {
            String name = request.name() + ".js";
            ModuleContent content = ModuleContent.of(Files.readString(
                    directory.resolve(Objects.requireNonNull(request.code().entrypoint()))));
            return new WorkerBundle(name, false, List.of(new WorkerModule(name, WorkerModule.ES_MODULE, content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
