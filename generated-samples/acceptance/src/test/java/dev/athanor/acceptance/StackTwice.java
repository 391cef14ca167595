package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.oracles.Alchemy;
import dev.athanor.oracles.ToolRun;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** A sample that says one stack twice, deployed by alchemy 0.94.0 and by Athanor to an account each. */
final class StackTwice implements AutoCloseable {

    /**
     * One change of the stack.
     *
     * @param program what alchemy's program says
     * @param then what it says afterwards
     * @param manifest what Athanor's manifest says; with one blank wherever it holds some
     * @param thenManifest what it says afterwards
     */
    record Edit(String program, String then, String manifest, String thenManifest) {}

    private final Sample sample;
    private final Alchemy alchemy;
    private final SampleCloud theirs;
    private final SampleCloud ours;
    private final AccountReading before;
    private Manifest manifest;

    StackTwice(Sample sample, Path directory, String... zones) {
        this.sample = sample;
        manifest = sample.manifest();
        alchemy = Alchemy.copy(sample.directory(), "alchemy.run.ts", "src");
        theirs = new SampleCloud(directory.resolve("theirs"));
        ours = new SampleCloud(directory.resolve("ours"));
        for (SampleCloud cloud : clouds()) {
            for (String zone : zones) {
                new AccountApi(cloud.cloud())
                        .post("/zones", JsonNodeFactory.instance.objectNode().put("name", zone));
            }
        }
        before = ours.account();
    }

    /** Both accounts. */
    List<SampleCloud> clouds() {
        return List.of(theirs, ours);
    }

    void deploy() {
        alchemy();
        ours.apply(sample, manifest, DataLossConsent.none());
    }

    /** Has alchemy deploy once more what has not changed, which leaves its account as it is. */
    void deployUnchanged() {
        AccountReading once = theirs.account();
        alchemy();
        assertThat(theirs.account().differences(once)).isEmpty();
    }

    /** Uploads versions with a label; in alchemy's program that is a property of one worker. */
    void upload(String worker, String label) {
        String labelled = worker + "\n  version: \"" + label + "\",";
        alchemy.edit("alchemy.run.ts", worker, labelled);
        alchemy();
        alchemy.edit("alchemy.run.ts", labelled, worker);
        ours.upload(sample, manifest, label);
    }

    /** Both accounts differ where it is known, and there only. */
    void assertDiffersAsKnown() {
        SortedMap<String, String> differences = theirs.account().differences(ours.account());
        assertThat(AlchemyDifference.unexplained(differences)).isEmpty();
        assertThat(AlchemyDifference.unused(sample, differences)).isEmpty();
    }

    void edit(Edit edit) {
        alchemy.edit("alchemy.run.ts", edit.program(), edit.then());
        String json = ManifestJson.write(manifest).replaceAll("\\s+", " ");
        assertThat(json).containsOnlyOnce(edit.manifest());
        manifest = ManifestJson.read(json.replace(edit.manifest(), edit.thenManifest()), Manifest.class, "the edit");
    }

    void destroy() {
        alchemy("--destroy");
        ours.destroy(sample);
    }

    void assertAsBefore() {
        for (SampleCloud cloud : clouds()) {
            assertThat(cloud.account().differences(before)).isEmpty();
        }
    }

    private void alchemy(String... arguments) {
        Map<String, String> environment = new HashMap<>(theirs.cloud().environment());
        environment.putAll(sample.secrets());
        ToolRun run = alchemy.run(environment, arguments);
        assertThat(run.succeeded()).as(run.output()).isTrue();
    }

    @Override
    public void close() {
        try {
            theirs.close();
        } finally {
            try {
                ours.close();
            } finally {
                alchemy.close();
            }
        }
    }
}
