package com.example.chat;

import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.ObjectStorage;
import java.util.List;

/** One room: an object that everybody in it is connected to, and that keeps what was said. */
@DurableObject(worker = Rooms.class, storage = ObjectStorage.SQLITE)
public interface Room {

    /**
     * What was said last, the oldest first.
     *
     * @param limit how many messages at most
     * @return the messages
     */
    List<Message> history(int limit);
}
