package dev.athanor.runtime.toolchain;

import java.io.IOException;
import java.util.Map;

/** Installs in a process of its own, for tests that need two of them or kill one. */
final class InstallOnce {

    private InstallOnce() {}

    public static void main(String[] arguments) {
        new NodeToolchain(System.getenv()).install(sentence -> {});
    }

    /** Starts it in the environment given. */
    static Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                InstallOnce.class.getName());
        builder.environment().putAll(environment);
        return builder.inheritIO().start();
    }
}
