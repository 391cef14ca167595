package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a binding is: something that is declared on its own, or a value of the worker. One record for each kind of value,
 * and one line here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface BindingTarget
        permits DeclaredTarget,
                TextTarget,
                JsonTarget,
                SecretTarget,
                SecretKeyTarget,
                VersionMetadataTarget,
                RateLimitTarget,
                SelfTarget,
                StaticAssetsTarget,
                WorkerLoaderTarget,
                AiTarget {}
