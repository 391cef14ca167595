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
import dev.athanor.annotation.R2StorageClass;
import dev.athanor.annotation.Transition;
import dev.athanor.binding.ObjectStore;

/** Images under {@code images/}, what is only needed for a day under {@code tmp/}, and receipts that nobody may change. */
@R2Bucket(
        locationHint = R2LocationHint.WEUR,
        storageClass = R2StorageClass.STANDARD,
        devDomain = true,
        domains = @R2Domain(value = "images.example.com", zoneId = "${env.ZONE_ID}", minTLS = "1.2", stages = "prod"),
        cors =
                @CorsRule(
                        id = "pages",
                        origins = {"https://www.example.com", "http://localhost:8787"},
                        methods = {CorsMethod.GET, CorsMethod.HEAD},
                        headers = "range",
                        exposeHeaders = "etag",
                        maxAgeSeconds = 3_600),
        lifecycle = {
            @LifecycleRule(
                    id = "temporary",
                    prefix = "tmp/",
                    deleteObjectsTransition = @Transition(maxAge = 86_400),
                    abortMultipartUploadsTransition = @Transition(maxAge = 3_600)),
            @LifecycleRule(
                    id = "old images",
                    prefix = "images/",
                    storageClassTransitions = @Transition(maxAge = 7_776_000))
        },
        lock = @LockRule(id = "receipts", prefix = "receipts/", maxAgeSeconds = 315_360_000),
        empty = true)
@R2Notification(
        queue = NewImages.class,
        eventTypes = {R2EventType.OBJECT_CREATE, R2EventType.OBJECT_DELETE},
        prefix = "images/",
        suffix = ".png",
        description = "images that come and go")
public interface Uploads extends ObjectStore {}
