package com.example.studio;

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

/** Photos as they were taken, under {@code originals/}, and what belongs to them. */
@R2Bucket(
        name = "studio-photos",
        locationHint = R2LocationHint.WEUR,
        storageClass = R2StorageClass.STANDARD,
        devDomain = true,
        domains =
                @R2Domain(
                        value = "photos.example.com",
                        zone = "example.com",
                        minTLS = "1.2",
                        ciphers = {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256"}),
        cors =
                @CorsRule(
                        id = "pages",
                        origins = "https://studio.example.com",
                        methods = {CorsMethod.GET, CorsMethod.HEAD},
                        headers = "range",
                        exposeHeaders = "etag",
                        maxAgeSeconds = 3_600),
        lifecycle = {
            @LifecycleRule(
                    id = "drafts",
                    prefix = "drafts/",
                    deleteObjectsTransition = @Transition(maxAge = 86_400),
                    abortMultipartUploadsTransition = @Transition(maxAge = 3_600)),
            @LifecycleRule(
                    id = "negatives",
                    prefix = "originals/",
                    storageClassTransitions = @Transition(maxAge = 7_776_000))
        },
        lock = {
            @LockRule(id = "contracts", prefix = "contracts/", maxAgeSeconds = 315_360_000),
            @LockRule(id = "awards", prefix = "awards/", indefinite = true)
        },
        empty = true)
@R2Notification(queue = NewPhotos.class, eventTypes = R2EventType.OBJECT_CREATE, prefix = "originals/", suffix = ".jpg")
public interface Photos extends ObjectStore {}
