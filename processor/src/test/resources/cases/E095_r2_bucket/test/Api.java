package test;

import dev.athanor.annotation.CorsMethod;
import dev.athanor.annotation.CorsRule;
import dev.athanor.annotation.LifecycleRule;
import dev.athanor.annotation.LockRule;
import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2Domain;
import dev.athanor.annotation.Transition;
import dev.athanor.binding.ObjectStore;

@R2Bucket(
        name = "Uploads",
        domains = {
            @R2Domain(value = "https://files.example.com", minTLS = "2", ciphers = "aes"),
            @R2Domain(value = "files.example.com", zoneId = "-", zone = "example.org")
        },
        cors = @CorsRule(origins = "https://example.com/path", methods = CorsMethod.GET, maxAgeSeconds = 86_401),
        lifecycle = {
            @LifecycleRule(id = "same", prefix = "a/"),
            @LifecycleRule(id = "same", deleteObjectsTransition = @Transition(maxAge = 1, date = "2027-01-01")),
            @LifecycleRule(abortMultipartUploadsTransition = @Transition(date = "2027-02-30")),
            @LifecycleRule(storageClassTransitions = @Transition)
        },
        lock = {
            @LockRule(prefix = "a/"),
            @LockRule(prefix = "b/", maxAgeSeconds = 0, indefinite = true),
            @LockRule(prefix = "c/", maxAgeSeconds = 1, indefinite = false)
        })
interface Api extends ObjectStore {}
