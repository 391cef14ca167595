package com.example.chat;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

/** Where the rooms live. It has no address; deploying it does not touch the page, nor the other way round. */
@Worker(entrypoint = "src/main/worker/rooms.ts", compatibilityDate = "2026-04-01")
public interface Rooms {

    /** The rooms, by name. */
    ObjectNamespace<Room> room();
}
