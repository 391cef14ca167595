package dev.athanor.runtime.rpc;

import tools.jackson.databind.JsonNode;

/** A value that is not of the type that is declared. */
final class Misfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 80;

    private Misfit(String message) {
        super(message);
    }

    static Misfit of(JsonNode node, CallType type) {
        String text = node.toString();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new Misfit("a " + type + " is declared, and what has come is " + shown);
    }

    static Misfit because(String reason) {
        return new Misfit(reason);
    }
}
