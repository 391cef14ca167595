package dev.athanor.processor.emit;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.processor.output.OutputFile;

/** The manifest fragment of one declaration: {@code META-INF/athanor/com.example.Tasks.json}. */
public final class ManifestEmitter {

    private ManifestEmitter() {}

    /** The fragment as a resource. */
    public static OutputFile emit(Fragment fragment) {
        return OutputFile.resource(fragment.path(), ManifestJson.write(fragment));
    }
}
