package test;

import dev.athanor.annotation.CorsMethod;
import dev.athanor.annotation.CorsRule;
import dev.athanor.annotation.LifecycleRule;
import dev.athanor.annotation.LockRule;
import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2Domain;
import dev.athanor.annotation.R2Jurisdiction;
import dev.athanor.annotation.R2LocationHint;
import dev.athanor.annotation.R2StorageClass;
import dev.athanor.annotation.Transition;
import dev.athanor.binding.ObjectStore;

@R2Bucket(
        name = "uploads-${stage}",
        locationHint = R2LocationHint.WEUR,
        storageClass = R2StorageClass.INFREQUENT_ACCESS,
        jurisdiction = R2Jurisdiction.EU,
        devDomain = true,
        domains = {
            @R2Domain(value = "files.example.com", zoneId = "${env.ZONE}", minTLS = "1.2", stages = "prod"),
            @R2Domain(value = "${stage}.files.example.com", zone = "example.com", ciphers = "AEAD-AES128-GCM-SHA256"),
            @R2Domain(value = "more.example.com", enabled = false)
        },
        cors =
                @CorsRule(
                        id = "shop",
                        origins = {"https://shop.example.com", "http://localhost:8787"},
                        methods = {CorsMethod.GET, CorsMethod.PUT},
                        headers = "content-type",
                        exposeHeaders = "etag",
                        maxAgeSeconds = 3600),
        lifecycle = {
            @LifecycleRule(
                    id = "temporary",
                    prefix = "tmp/",
                    deleteObjectsTransition = @Transition(maxAge = 86_400),
                    abortMultipartUploadsTransition = @Transition(maxAge = 3_600)),
            @LifecycleRule(
                    enabled = false,
                    storageClassTransitions = @Transition(date = "2027-01-31"),
                    stages = {"prod", "dev"})
        },
        lock = {
            @LockRule(id = "invoices", prefix = "invoices/", maxAgeSeconds = 315_360_000),
            @LockRule(prefix = "contracts/", date = "2030-12-31"),
            @LockRule(prefix = "founding/", indefinite = true, enabled = false)
        },
        empty = true)
public interface Uploads extends ObjectStore {}
