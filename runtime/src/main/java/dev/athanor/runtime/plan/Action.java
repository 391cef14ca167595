package dev.athanor.runtime.plan;

/** What a plan does with a resource. */
public enum Action {

    /** It is not there, and will be. */
    CREATE("+", "create"),

    /** It is there, belongs to somebody else, and becomes ours. */
    ADOPT("<", "adopt"),

    /** It is there and differs. */
    UPDATE("~", "update"),

    /** It is there, and what differs cannot be changed: it goes with its data, and another one is made. */
    REPLACE("*", "replace"),
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
        return this != UNCHANGED && this != KEEP;
    }

    /** Whether what is there goes. */
    public boolean losesData() {
        return this == DELETE || this == REPLACE;
    }

    /**
     * The action of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Action of(String word) {
        for (Action action : values()) {
            if (action.word.equals(word)) {
                return action;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no action");
    }
}
