package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.resource.Account;
import dev.athanor.runtime.resource.Change;
import dev.athanor.runtime.resource.Deployment;
import dev.athanor.runtime.resource.Planning;
import dev.athanor.runtime.resource.Recipe;
import dev.athanor.runtime.resource.SecretDigests;
import dev.athanor.runtime.resource.Sources;
import dev.athanor.runtime.state.Ledger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes plans: reads the account and the project, and says what lies between them. */
final class Preparation {

    /** Above this, calls are what a plan lacks first, and below it time. */
    private static final int MANY_WORKERS = 20;

    private final Target target;
    private final Project project;
    private final CloudflareApi api;
    private final SecretDigests digests;
    private final Workforce workforce;
    private @Nullable Prepared last;

    Preparation(Target target, Project project, CloudflareApi api, SecretDigests digests, Workforce workforce) {
        this.target = target;
        this.project = project;
        this.api = api;
        this.digests = digests;
        this.workforce = workforce;
    }

    /** What a plan with nothing to do was made from, or else what is true now. */
    Prepared current(Plan plan) {
        Prepared made = last;
        return made != null && made.plan().equals(plan) ? made : now(plan);
    }

    /** What is true now, where a plan was to lead. */
    Prepared now(Plan plan) {
        return prepare(plan.aim(), consentOf(plan));
    }

    Prepared prepare(Aim aim, DataLossConsent consent) {
        Deployment deployment = new Deployment(
                project.stack(),
                project.directory(),
                project.outputDirectory().resolve("types"),
                project.code(),
                project.secrets(),
                digests);
        CloudflareApi reading = api.reading();
        Account account = account(reading);
        Ledger ledger = Ledgers.of(target, project.stack(), reading, account::databases);
        Planning planning = new Planning(
                deployment,
                account,
                new Sources(deployment, workforce.threads()),
                CompletableFuture.supplyAsync(ledger::read, workforce.threads()),
                ledger::owner,
                consent,
                aim);
        Recipe recipe = Recipe.of(aim);
        recipe.observe(planning);
        recipe.plan(planning);
        List<Change> changes = new Report(project.places()).located(planning::changes);
        Prepared prepared = new Prepared(plan(aim, changes, planning), changes, planning);
        last = prepared;
        return prepared;
    }

    Account account(CloudflareApi reading) {
        return new Account(
                reading, workforce.threads(), project.stack().workers().size() > MANY_WORKERS);
    }

    /** The ledger by calls that do not wait for the budget of the others, since a lease depends on them. */
    Ledger urgentLedger() {
        CloudflareApi urgent = api.urgent();
        return Ledgers.of(target, project.stack(), urgent, () -> Page.all(urgent.d1()::list));
    }

    private Plan plan(Aim aim, List<Change> changes, Planning planning) {
        Stack stack = project.stack();
        List<PlanStep> steps = changes.stream().map(Change::step).toList();
        return new Plan(
                stack.app(),
                stack.stage(),
                target.description(),
                target.accountId(),
                aim,
                steps,
                planning.warnings(),
                planning.declared());
    }

    /** What a plan deletes was consented to when it was made. */
    private static DataLossConsent consentOf(Plan plan) {
        DataLossConsent named = DataLossConsent.of(plan.steps().stream()
                .filter(step -> step.action().losesData())
                .map(step -> step.resource().toString())
                .collect(Collectors.toSet()));
        return named.deletingAdopted(named);
    }
}
