package com.example.chat;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.Dev;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

/** What browsers talk to: the page, and the way into the rooms. */
@Worker(
        entrypoint = "src/main/worker/chat.ts",
        url = true,
        compatibilityDate = "2026-04-01",
        assets = @Assets(path = "src/main/public"),
        dev = @Dev(port = 8790, tunnel = true))
public interface Chat {

    /** The rooms, by name. */
    ObjectNamespace<Room> room();
}
