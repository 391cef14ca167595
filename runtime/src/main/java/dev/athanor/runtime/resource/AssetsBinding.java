package dev.athanor.runtime.resource;

import dev.athanor.manifest.StaticAssetsTarget;
import java.util.Map;

/** The static files: <code>{"type":"assets","name":"ASSETS"}</code>. */
final class AssetsBinding implements BindingKind<StaticAssetsTarget> {

    @Override
    public Class<StaticAssetsTarget> declaredBy() {
        return StaticAssetsTarget.class;
    }

    @Override
    public String type() {
        return "assets";
    }

    @Override
    public Map<String, Object> fields(StaticAssetsTarget declared, BindingScope scope) {
        return Map.of();
    }
}
