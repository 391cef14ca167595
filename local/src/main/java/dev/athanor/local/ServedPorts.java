package dev.athanor.local;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;

/** Whether the ports that workers are to be served at can be had. */
final class ServedPorts {

    private ServedPorts() {}

    /** @throws ProblemException for a port that somebody else listens at */
    static void requireFree(Map<String, Integer> ports, Account account) {
        ports.forEach((script, port) -> {
            boolean own = account.script(script).map(Script::port).equals(Optional.of(port));
            if (port > 0 && !own && isTaken(port)) {
                throw new ProblemException(
                        script,
                        "is to be served at port " + port
                                + ", which is taken; stop what listens there, or declare another"
                                + " port (@Worker(dev = @Dev(port = ...))).");
            }
        });
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
