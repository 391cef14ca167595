package dev.athanor.runtime.state;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * Who applies, as others are told who have to wait.
 *
 * @param user the name at which the operating system knows them
 * @param host the machine's name
 * @param pid the process on that machine
 * @param doing what is carried out: {@code deploy}, {@code destroy}
 */
public record Applier(String user, String host, long pid, String doing) {

    public Applier {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(doing, "doing");
    }

    /** This process. */
    public static Applier here(String doing) {
        return new Applier(
                System.getProperty("user.name", "unknown"),
                localHost(),
                ProcessHandle.current().pid(),
                doing);
    }

    /** Whether it was a process of this machine, and that process is no longer there. Of other machines nobody knows. */
    boolean hasEnded() {
        return host.equals(localHost()) && ProcessHandle.of(pid).isEmpty();
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }

    /** {@code ann@build-7 (process 4711)}. */
    @Override
    public String toString() {
        return user + "@" + host + " (process " + pid + ")";
    }
}
