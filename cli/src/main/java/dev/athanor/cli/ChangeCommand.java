package dev.athanor.cli;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.ResultFile;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that plans, asks, and carries out. */
abstract class ChangeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final String question;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private YesOption yes = new YesOption();

    /**
     * A command.
     *
     * @param question what is asked before an account at Cloudflare is changed
     */
    ChangeCommand(Terminal terminal, String question) {
        this.terminal = terminal;
        this.question = question;
    }

    /** Makes the plan. */
    abstract Plan plan(Deployer deployer);

    /** Whether somebody has looked at the plan already. */
    boolean isApproved() {
        return false;
    }

    @Override
    public final Integer call() throws IOException {
        return Recorded.in(options, this::change);
    }

    private int change(ResultFile noted) throws IOException {
        try (Session session = Session.open(options, terminal)) {
            Plan plan = plan(session.deployer());
            if (!options.json()) {
                print(plan.toText());
            }
            if (!plan.isEmpty() && !session.isLocal() && !isApproved()) {
                confirm(plan);
            }
            DeployResult result = session.deployer().apply(plan);
            noted.write(result);
            print(options.json() ? result.toJson() : result.toText());
            boolean answers =
                    !result.addresses().isEmpty() || !result.previews().isEmpty();
            if (session.isLocal() && answers) {
                terminal.err().println("The local cloud stops with this command; mvn athanor:dev keeps it running.");
            }
            return result.isSuccess() ? ExitCodes.FINE : ExitCodes.FAILED;
        }
    }

    private void confirm(Plan plan) {
        if (!yes.given()) {
            switch (terminal.questions().ask(question)) {
                case YES -> {}
                case NO -> throw new ProblemException("stage " + plan.stage(), "was not changed, as you said");
                case NOBODY ->
                    throw new ProblemException(
                            "stage " + plan.stage(),
                            "was not changed, because nobody is there to be asked; say --yes to go ahead");
            }
        }
    }

    private void print(String text) {
        terminal.out().print(text);
        terminal.out().flush();
    }
}
