package dev.athanor.runtime.resource;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.runtime.bundle.AssetDirectory;
import dev.athanor.runtime.bundle.AssetFile;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a script's tags say of its last upload, so that nothing is sent twice, and a plan can tell what differs, even where
 * nothing else is known: {@code athanor:hash=} of what belongs to its version, {@code athanor:settings=} of what belongs to
 * the script as a whole, {@code athanor:code=} of its modules, {@code athanor:assets=} of its static files. The first holds
 * the salt of its digest of secrets too, and stands in the version's message as well ({@link VersionMark}).
 */
final class UploadTags {

    static final String HASH = "athanor:hash=";
    static final String SETTINGS = "athanor:settings=";
    static final String CODE = "athanor:code=";
    static final String ASSETS = "athanor:assets=";

    /** A digest of what a script says of its workflows and Cloudflare does not answer. */
    static final String WORKFLOWS = "athanor:workflows=";

    /** On a script that stays when its stage goes, or its declaration. */
    static final String RETAIN = "athanor:retain=";

    private UploadTags() {}

    static String code(Optional<WorkerBundle> code) {
        Digest digest = new Digest();
        code.ifPresent(bundle -> add(digest, bundle));
        return digest.hex();
    }

    private static void add(Digest digest, WorkerBundle bundle) {
        digest.text(bundle.mainModule());
        if (bundle.serviceWorker()) {
            digest.text(CodeSettings.SERVICE_WORKER);
        }
        for (WorkerModule module : bundle.modules()) {
            digest.text(module.name())
                    .text(module.contentType())
                    .bytes(module.content().toBytes());
        }
    }

    static String assets(AssetDirectory directory) {
        Digest digest = new Digest();
        for (AssetFile file : directory.files()) {
            digest.text(file.path()).text(file.hash()).text(file.contentType());
        }
        return digest.hex();
    }

    static List<String> all(
            Ownership ownership, String hash, String settings, String code, Optional<String> assets, boolean retain) {
        List<String> tags = new ArrayList<>(ownership.tags());
        tags.add(HASH + hash);
        tags.add(SETTINGS + settings);
        tags.add(CODE + code);
        assets.ifPresent(digest -> tags.add(ASSETS + digest));
        if (retain) {
            tags.add(RETAIN + true);
        }
        return tags;
    }
}
