package com.example.uploads;

import dev.athanor.annotation.CorsMethod;
import dev.athanor.annotation.CorsRule;
import dev.athanor.annotation.LifecycleRule;
import dev.athanor.annotation.LockRule;
import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2Domain;
import dev.athanor.annotation.R2EventType;
import dev.athanor.annotation.R2LocationHint;
import dev.athanor.annotation.R2Notification;
import dev.athanor.annotation.Transition;
import dev.athanor.binding.ObjectStore;

/** Images under {@code images/}, what is only needed for a day under {@code tmp/}, and papers that nobody may change. */
@R2Bucket(
        locationHint = R2LocationHint.WEUR,
        devDomain = true,
        domains = {
            @R2Domain(
                    value = "images.example.com",
                    zone = "example.com",
                    minTLS = "1.2",
                    ciphers = {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256"},
                    stages = "prod"),
            // Reserved for the bucket. Nothing answers there until the old pages have moved.
            @R2Domain(
                    value = "pictures.example.org",
                    zoneId = "9a7806061c88ada191ed06f989cc3dac",
                    enabled = false,
                    stages = "prod")
        },
        cors = {
            @CorsRule(
                    id = "pages",
                    origins = "https://www.example.com",
                    methods = {CorsMethod.GET, CorsMethod.HEAD},
                    headers = "range",
                    exposeHeaders = "etag",
                    maxAgeSeconds = 3_600),
            @CorsRule(
                    id = "pages that are being made",
                    origins = "http://localhost:8787",
                    methods = {CorsMethod.GET, CorsMethod.HEAD, CorsMethod.PUT},
                    stages = {"dev", "test"})
        },
        lifecycle = {
            @LifecycleRule(
                    id = "temporary",
                    prefix = "tmp/",
                    deleteObjectsTransition = @Transition(maxAge = 86_400),
                    abortMultipartUploadsTransition = @Transition(maxAge = 3_600)),
            @LifecycleRule(
                    id = "old images",
                    prefix = "images/",
                    storageClassTransitions = @Transition(maxAge = 7_776_000),
                    stages = "prod"),
            @LifecycleRule(
                    id = "exhibition",
                    prefix = "exhibition/",
                    deleteObjectsTransition = @Transition(date = "2031-01-31")),
            // Switched on when space runs short.
            @LifecycleRule(
                    id = "previews",
                    prefix = "previews/",
                    enabled = false,
                    deleteObjectsTransition = @Transition(maxAge = 2_592_000))
        },
        lock = {
            @LockRule(id = "receipts", prefix = "receipts/", maxAgeSeconds = 315_360_000),
            @LockRule(id = "contracts", prefix = "contracts/", date = "2035-12-31"),
            @LockRule(id = "deed of foundation", prefix = "foundation/", indefinite = true, stages = "prod"),
            // Switched on when somebody goes to court.
            @LockRule(id = "evidence", prefix = "images/", enabled = false, indefinite = true)
        },
        empty = true)
@R2Notification(
        queue = NewImages.class,
        eventTypes = {R2EventType.OBJECT_CREATE, R2EventType.OBJECT_DELETE},
        prefix = "images/",
        suffix = ".png",
        description = "images that come and go")
@R2Notification(
        queue = Deletions.class,
        eventTypes = R2EventType.OBJECT_DELETE,
        prefix = "images/",
        description = "for the auditors",
        stages = "prod")
public interface Uploads extends ObjectStore {}
