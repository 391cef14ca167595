package dev.athanor.local.workerd;

import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptDeployment;
import dev.athanor.local.account.ScriptVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which versions of a script run. The one with the largest share runs under the script's name, and is what queues, schedules
 * and other workers reach. Beside it run the other one that is deployed, and the previews of the last versions that were
 * uploaded to be looked at: each takes memory, so it is not all of them.
 */
final class VersionRuns {

    private static final int PREVIEWS = 10;

    private VersionRuns() {}

    /** Those that run beside the script, the newest first. */
    static List<ScriptVersion> beside(Script script) {
        List<ScriptVersion> runs = new ArrayList<>();
        int previews = 0;
        for (ScriptVersion version : script.history().versions()) {
            boolean preview = isPreviewed(script, version) && previews++ < PREVIEWS;
            if (!isMain(script, version) && (preview || share(script, version).isPresent())) {
                runs.add(version);
            }
        }
        return runs;
    }

    /** What a version runs as. */
    static String name(Script script, ScriptVersion version) {
        return isMain(script, version) ? script.name() : script.name() + "@" + version.prefix();
    }

    /**
     * Which of them answers a request: {@code {"versions":[{"id":"…","run":"api","percentage":90}],
     * "previews":{"0a1b2c3d":"api@0a1b2c3d"}}}.
     */
    static void address(ObjectNode worker, Script script, @Nullable Integer developmentPort) {
        boolean fixed = developmentPort != null && developmentPort > 0;
        worker.put("url", script.subdomain().enabled() || developmentPort != null)
                .put("port", fixed ? developmentPort : script.port())
                .put("fixed", fixed);
        ArrayNode versions = worker.putArray("versions");
        script.history()
                .active()
                .ifPresent(deployment -> deployment
                        .shares()
                        .forEach(share -> script.history()
                                .version(share.versionId())
                                .ifPresent(version -> versions.addObject()
                                        .put("id", version.id())
                                        .put("run", name(script, version))
                                        .put("percentage", share.percentage()))));
        worker.set("previews", JsonNodeFactory.instance.objectNode());
        previews(script).forEach((prefix, run) -> ((ObjectNode) worker.path("previews")).put(prefix, run));
    }

    /** The beginnings of host names, and what answers there. An alias is that of the newest version that has it. */
    private static Map<String, String> previews(Script script) {
        Map<String, String> previews = new TreeMap<>();
        if (script.subdomain().previewsEnabled()) {
            List<String> running =
                    beside(script).stream().map(ScriptVersion::id).toList();
            for (ScriptVersion version : script.history().versions()) {
                if (version.hasPreview() && (isMain(script, version) || running.contains(version.id()))) {
                    previews.put(version.prefix(), name(script, version));
                    version.alias().ifPresent(alias -> previews.putIfAbsent(alias, name(script, version)));
                }
            }
        }
        return previews;
    }

    private static boolean isPreviewed(Script script, ScriptVersion version) {
        return script.subdomain().previewsEnabled()
                && version.hasPreview()
                && ScriptVersion.UPLOADED.equals(version.annotations().get(ScriptVersion.TRIGGER));
    }

    private static boolean isMain(Script script, ScriptVersion version) {
        return script.history()
                .active()
                .filter(deployment -> deployment.main().equals(version.id()))
                .isPresent();
    }

    private static Optional<ScriptDeployment.Share> share(Script script, ScriptVersion version) {
        return script.history().active().stream()
                .flatMap(deployment -> deployment.shares().stream())
                .filter(share -> share.versionId().equals(version.id()))
                .findFirst();
    }
}
