package dev.athanor.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestJsonTest {

    private static final Fragment API = Fragment.of(
            "com.example.Api",
            "api",
            new WorkerEntry(
                    null,
                    CodeSettings.of("src/main/worker/api.ts", true),
                    new CompatibilitySettings("2026-04-01", List.of("nodejs_compat")),
                    AddressSettings.PUBLIC,
                    RuntimeSettings.of(
                            ObservabilitySettings.of(true, 0.5),
                            new LimitSettings(50, null),
                            PlacementSettings.smart()),
                    new AssetSettings("public", null, null, null, null),
                    new TriggerSettings(
                            List.of(CronTrigger.of("0 3 * * *")),
                            List.of(new ConsumerSettings(
                                    "com.example.Tasks", 15, null, 5, null, null, "com.example.Failed", null))),
                    LifecycleSettings.NONE,
                    List.of(
                            new Binding("TASKS", "tasks", new DeclaredTarget("com.example.Tasks")),
                            new Binding("LOG_LEVEL", "logLevel", new TextTarget("debug")),
                            new Binding("API_KEY", "apiKey", new SecretTarget("API_KEY")),
                            new Binding("SELF", "self", new SelfTarget()),
                            new Binding("ASSETS", "assets", new StaticAssetsTarget()))));

    private static final Fragment TASKS = Fragment.of("com.example.Tasks", "tasks", new QueueEntry("task-processing"));

    @Test
    void whatIsWrittenIsReadBack() {
        Manifest manifest = Manifest.of("shop", List.of(TASKS, API));

        assertThat(ManifestJson.read(ManifestJson.write(manifest), Manifest.class, "test"))
                .isEqualTo(manifest);
    }

    @Test
    void declarationsAreSortedByName() {
        assertThat(Manifest.of("shop", List.of(TASKS, API)).declarations()).containsExactly(API, TASKS);
    }

    @Test
    void absentSettingsAreNotWritten() {
        assertThat(ManifestJson.write(TASKS)).isEqualTo("""
                        {
                          "format": 1,
                          "declaration": "com.example.Tasks",
                          "id": "tasks",
                          "entry": {
                            "kind": "queue",
                            "name": "task-processing"
                          }
                        }
                        """);
    }

    @Test
    void whatIsNotKnownIsRefusedWithItsOrigin() {
        String json = ManifestJson.write(TASKS).replace("\"name\"", "\"surprise\"");

        assertThatThrownBy(() -> ManifestJson.read(json, Fragment.class, "shop.jar"))
                .isInstanceOf(ManifestFormatException.class)
                .hasMessageContaining("shop.jar")
                .hasMessageContaining("surprise");
    }

    @Test
    void aNewerFormIsNamedAsSuch() {
        String json = ManifestJson.write(TASKS)
                .replace("\"format\": 1", "\"format\": 2")
                .replace("\"name\"", "\"later\"");

        assertThatThrownBy(() -> ManifestJson.read(json, Fragment.class, "shop.jar"))
                .isInstanceOf(ManifestFormatException.class)
                .hasMessageContaining("shop.jar has form 2")
                .hasMessageContaining("newer version");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String text : List.of("", "null", "[]", "true")) {
            assertThatThrownBy(() -> ManifestJson.read(text, Fragment.class, "shop.jar"))
                    .isInstanceOf(ManifestFormatException.class)
                    .hasMessageContaining("shop.jar");
        }
    }
}
