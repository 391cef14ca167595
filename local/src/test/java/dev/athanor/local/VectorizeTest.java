package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Vectorize indexes: the API's calls and refusals, and what workers hear that ask for vectors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorizeTest {

    private static final String INDEXES = "/vectorize/v2/indexes";
    private static final String FORM = "{\"dimensions\": 32, \"metric\": \"cosine\"}";
    private static final String WORKER = """
            export default {
              async fetch(request, { INDEX }) {
                try {
                  return Response.json(await INDEX.query([1, 2, 3], { topK: 1 }));
                } catch (error) {
                  return new Response(error.message);
                }
              },
            };
            """;

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private Answer create(String name, String config) {
        return api.post(INDEXES, "{\"name\": \"" + name + "\", \"config\": " + config + "}");
    }

    @Test
    void anIndexIsMadeListedAndDeleted() {
        assertThat(create("life", FORM).result().at("/config/dimensions").asInt())
                .isEqualTo(32);
        assertThat(api.get(INDEXES + "/life/info").result().path("vectorCount").asInt())
                .isZero();

        create("life", FORM).isRefused(400, 3002);
        api.delete(INDEXES + "/life").result();
        api.get(INDEXES + "/life").isRefused(404, 3000);
        api.delete(INDEXES + "/life").isRefused(404, 3000);
    }

    @Test
    void aPresetStandsForDimensionsAndAMetric() {
        assertThat(create("preset", "{\"preset\": \"@cf/baai/bge-base-en-v1.5\"}")
                        .result()
                        .at("/config/dimensions")
                        .asInt())
                .isEqualTo(768);
    }

    @Test
    void whatCloudflareRefusesIsRefused() {
        create("Upper", FORM).isRefused(400, 1005);
        create("large", FORM.replace("32", "1537")).isRefused(400, 1005);
        create("metric", FORM.replace("cosine", "dot_product")).isRefused(400, 1005);
        create("half", "{\"dimensions\": 32}").isRefused(400, 1005);
        create("preset-of-nobody", "{\"preset\": \"nobody\"}").isRefused(400, 1005);
    }

    @Test
    void metadataIsIndexedAndForgotten() {
        create("metadata", FORM).result();
        String index = INDEXES + "/metadata/metadata_index/";

        api.post(index + "create", "{\"propertyName\": \"author\", \"indexType\": \"string\"}")
                .result();
        assertThat(api.get(index + "list").text()).contains("\"propertyName\":\"author\",\"indexType\":\"string\"");
        api.post(index + "delete", "{\"propertyName\": \"author\"}").result();

        api.post(index + "delete", "{\"propertyName\": \"author\"}").isRefused(404, 40005);
        api.post(index + "create", "{\"propertyName\": \"author\", \"indexType\": \"date\"}")
                .isRefused(400, 1005);
        api.get(INDEXES + "/nobody/metadata_index/list").isRefused(404, 3000);
    }

    @Test
    void whoAsksForVectorsHearsWhereTheyAre() {
        create("asked", FORM).result();
        String binding = "[{\"type\": \"vectorize\", \"name\": \"INDEX\", \"index_name\": \"asked\"}]";
        assertThat(api.upload("asking", WORKER, binding, "").status()).isEqualTo(200);
        api.post("/workers/scripts/asking/subdomain", "{\"enabled\": true}");

        assertThat(TestApi.fetch(cloud.workerUrl("asking").orElseThrow()).body())
                .contains("VECTOR_QUERY_ERROR", "the index asked", "CLOUDFLARE_API_TOKEN");
        assertThat(api.post(INDEXES + "/asked/query", "{\"vector\": [1]}").text())
                .contains("deployed to Cloudflare");
        api.upload("lost", WORKER, binding.replace("asked", "nobody"), "").isRefused(400, 10159);
    }
}
