package dev.athanor.local;

import dev.athanor.local.workerd.WorkerdEvents;
import tools.jackson.databind.JsonNode;

/** What the runtime says, said to the listener. */
record ForwardedEvents(LocalCloudListener listener) implements WorkerdEvents {

    @Override
    public void logged(String worker, String level, String text) {
        listener.workerLogged(worker, level, text);
    }

    @Override
    public void invoked(JsonNode invocation) {
        listener.workerInvoked(Invocation.of(invocation));
    }

    @Override
    public void noticed(String text) {
        listener.noticed(text);
    }
}
