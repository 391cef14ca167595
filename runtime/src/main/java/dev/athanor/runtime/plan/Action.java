package dev.athanor.runtime.plan;

/** What a plan does with a resource. */
public enum Action {

    /** It is not there, and will be. */
    CREATE("+", "create"),

    /** It is there, belongs to somebody else, and becomes ours. */
    ADOPT("<", "adopt"),

    /** It is there and differs. */
    UPDATE("~", "update"),

    /** It is there and is no longer declared, or is being destroyed. */
    DELETE("-", "delete"),

    /** It is as declared. */
    UNCHANGED("=", "unchanged"),

    /** It would go, but holds data that nobody consented to lose, or was declared to stay. */
    KEEP("!", "keep");

    private final String sign;
    private final String word;

    Action(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** The sign before it in a printed plan. */
    public String sign() {
        return sign;
    }

    /** Its word in a printed plan and in JSON. */
    public String word() {
        return word;
    }

    /** Whether carrying it out writes to the account. */
    public boolean writes() {
        return this == CREATE || this == ADOPT || this == UPDATE || this == DELETE;
    }
}
