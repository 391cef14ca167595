package dev.athanor.binding;

import java.util.Objects;

/**
 * What a method of a worker or of a Durable Object has thrown. A call keeps the classes that JavaScript itself has, such as
 * {@code TypeError}; an error of another class arrives as an {@code Error}, with its class in the message
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/rpc/error-handling/">error handling</a>).
 */
public final class RpcException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String errorName;

    /**
     * An error.
     *
     * @param errorName its class
     * @param message its message
     */
    public RpcException(String errorName, String message) {
        super(message);
        this.errorName = Objects.requireNonNull(errorName, "errorName");
    }

    /** The class of the error in JavaScript: {@code Error}, {@code TypeError}. */
    public String errorName() {
        return errorName;
    }
}
