package dev.athanor.runtime.resource;

import dev.athanor.manifest.VersionMetadataTarget;
import java.util.Map;

/** The running version: <code>{"type":"version_metadata","name":"VERSION_METADATA"}</code>. */
final class VersionMetadataBinding implements BindingKind<VersionMetadataTarget> {

    @Override
    public Class<VersionMetadataTarget> declaredBy() {
        return VersionMetadataTarget.class;
    }

    @Override
    public String type() {
        return "version_metadata";
    }

    @Override
    public Map<String, Object> fields(VersionMetadataTarget declared, BindingScope scope) {
        return Map.of();
    }
}
