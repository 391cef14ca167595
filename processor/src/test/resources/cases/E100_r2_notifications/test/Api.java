package test;

import dev.athanor.annotation.Queue;
import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2EventType;
import dev.athanor.annotation.R2Notification;
import dev.athanor.annotation.R2Notifications;
import dev.athanor.binding.ObjectStore;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;

@R2Bucket
@R2Notifications({
    @R2Notification(queue = Api.Names.class, eventTypes = R2EventType.OBJECT_CREATE),
    @R2Notification(queue = ObjectStore.class, eventTypes = R2EventType.OBJECT_CREATE),
    @R2Notification(queue = Api.Changes.class, eventTypes = R2EventType.OBJECT_CREATE, prefix = "a/"),
    @R2Notification(queue = Api.Changes.class, eventTypes = R2EventType.OBJECT_DELETE),
    @R2Notification(
            queue = Api.Changes.class,
            eventTypes = {R2EventType.OBJECT_CREATE, R2EventType.OBJECT_DELETE},
            prefix = "a/b/",
            suffix = ".png")
})
public interface Api extends ObjectStore {

    @Queue
    interface Names extends Producer<String> {}

    @Queue
    interface Changes extends Producer<R2EventNotification> {}

    @R2Notification(queue = Changes.class, eventTypes = R2EventType.OBJECT_CREATE)
    interface Lonely {}
}
