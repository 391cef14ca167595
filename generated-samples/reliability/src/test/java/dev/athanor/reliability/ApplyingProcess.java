package dev.athanor.reliability;

import dev.athanor.acceptance.Sample;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.WorkerAddresses;
import dev.athanor.runtime.state.LeaseClock;
import dev.athanor.runtime.state.LeaseTimes;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process that applies an edition to an account, as a build does. */
final class ApplyingProcess {

    /** The environment variable with the account's token. */
    static final String TOKEN = "RELIABILITY_TOKEN";

    private static final String HEARTBEAT = "reliability.heartbeat";
    private static final String EXPIRY = "reliability.expiry";
    private static final String MARGIN = "reliability.margin";

    private ApplyingProcess() {}

    /** Starts one that applies an edition, which has been written into a directory. */
    static Process start(Account account, Edition edition, Path directory, Phase phase) throws IOException {
        return start(account, edition, directory, phase, LeaseTimes.STANDARD);
    }

    /** The same, with leases of another length. */
    static Process start(Account account, Edition edition, Path directory, Phase phase, LeaseTimes times)
            throws IOException {
        return start(
                account,
                directory,
                List.of(
                        "-D" + HEARTBEAT + "=" + times.heartbeat(),
                        "-D" + EXPIRY + "=" + times.expiry(),
                        "-D" + MARGIN + "=" + times.margin()),
                ApplyingProcess.class,
                List.of(edition.sample().folder(), directory.toString(), phase.name()));
    }

    /**
     * Starts a process that knows an account. What it says is in {@code process.log}.
     *
     * @param options options of Java
     * @param program its main class
     * @param arguments what it is told beside the API's address and the account
     */
    static Process start(
            Account account, Path directory, List<String> options, Class<?> program, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dsamples.directory=" + System.getProperty("samples.directory")));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                account.target().apiBase().toString(),
                account.target().accountId()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(TOKEN, account.token());
        File log = directory.resolve("process.log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Applies; ends with 0 when all was done. */
    public static void main(String[] arguments) throws IOException {
        Target target = target(URI.create(arguments[0]), arguments[1], System.getenv(TOKEN));
        Sample sample = Sample.all().stream()
                .filter(each -> each.folder().equals(arguments[2]))
                .findFirst()
                .orElseThrow();
        Edition edition = Edition.read(sample, Path.of(arguments[3]));
        LeaseTimes times = new LeaseTimes(duration(HEARTBEAT), duration(EXPIRY), duration(MARGIN));
        try (Deployer deployer = new Deployer(
                target, edition.project(), DeployListener.SILENT, request -> {}, times, LeaseClock.SYSTEM)) {
            DeployResult result = deployer.apply(Phase.valueOf(arguments[4]).plan(deployer));
            System.out.print(result.toText());
            System.exit(result.isSuccess() ? 0 : 1);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(2);
        }
    }

    private static Duration duration(String property) {
        return Duration.parse(System.getProperty(property));
    }

    /** An account that holds its ledger itself, as those on Cloudflare do. */
    static Target target(URI base, String account, String token) {
        return new Target(
                "the account", base, account, ApiToken.of(token), WorkerAddresses.workersDev(), Optional.empty());
    }
}
