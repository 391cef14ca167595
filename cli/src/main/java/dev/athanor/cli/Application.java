package dev.athanor.cli;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.util.function.Function;

/** Plans, asks, and carries out. */
record Application(ProjectOptions options, Terminal terminal, YesOption yes) {

    /**
     * Carries out a plan.
     *
     * @param planning makes the plan
     * @param question what is asked before an account at Cloudflare is changed
     * @return the exit code
     */
    int run(Function<Deployer, Plan> planning, String question) throws IOException {
        try (Session session = Session.open(options, terminal)) {
            Plan plan = planning.apply(session.deployer());
            if (!options.json()) {
                print(plan.toText());
            }
            if (!plan.isEmpty() && !session.isLocal()) {
                confirm(plan, question);
            }
            DeployResult result = session.deployer().apply(plan);
            print(options.json() ? result.toJson() : result.toText());
            if (session.isLocal() && !result.addresses().isEmpty()) {
                terminal.err().println("The local cloud stops with this command; mvn athanor:dev keeps it running.");
            }
            return result.isSuccess() ? ExitCodes.FINE : ExitCodes.FAILED;
        }
    }

    private void confirm(Plan plan, String question) {
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
