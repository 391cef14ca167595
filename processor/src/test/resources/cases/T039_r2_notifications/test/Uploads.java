package test;

import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2EventType;
import dev.athanor.annotation.R2Notification;
import dev.athanor.binding.ObjectStore;

@R2Bucket
@R2Notification(
        queue = Changes.class,
        eventTypes = {R2EventType.OBJECT_CREATE, R2EventType.OBJECT_DELETE},
        prefix = "images/",
        suffix = ".png",
        description = "what happens to images",
        stages = {"dev", "prod"})
@R2Notification(queue = Changes.class, eventTypes = R2EventType.OBJECT_DELETE, prefix = "tmp/")
public interface Uploads extends ObjectStore {}
