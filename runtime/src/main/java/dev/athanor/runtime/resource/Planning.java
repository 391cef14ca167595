package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.state.LedgerEntry;
import dev.athanor.runtime.state.LedgerKey;
import dev.athanor.runtime.state.LedgerReading;
import dev.athanor.runtime.state.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan while it is made: what it is made from, and the steps and problems found so far. */
public final class Planning {

    /** What warnings of the ledger are about. */
    public static final String LEDGER = "the ledger";

    private final Deployment deployment;
    private final Account account;
    private final Sources sources;
    private final CompletableFuture<LedgerReading> ledger;
    private final Function<LedgerKey, Optional<String>> owners;
    private final DataLossConsent consent;
    private final Aim aim;
    private final Map<ResourceKey, Change> changes = new LinkedHashMap<>();
    private final Map<ResourceKey, String> ids = new HashMap<>();
    private final Set<LedgerKey> gone = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final VersionPreviews previews = new VersionPreviews();
    private final HostedObjects hostedObjects;

    /**
     * An empty one.
     *
     * @param ledger what is known of the stage, once it has been read
     * @param owners the other stage that something belongs to, as far as the ledgers know
     * @param aim what the plan is to bring about
     */
    public Planning(
            Deployment deployment,
            Account account,
            Sources sources,
            CompletableFuture<LedgerReading> ledger,
            Function<LedgerKey, Optional<String>> owners,
            DataLossConsent consent,
            Aim aim) {
        this.deployment = deployment;
        this.hostedObjects = new HostedObjects(deployment.stack());
        this.account = account;
        this.sources = sources;
        this.ledger = ledger;
        this.owners = owners;
        this.consent = consent;
        this.aim = aim;
    }

    /** What is to be deployed. */
    public Deployment deployment() {
        return deployment;
    }

    /** The account as it is. */
    public Account account() {
        return account;
    }

    /** The declared classes of Durable Objects, and where they are. */
    HostedObjects hostedObjects() {
        return hostedObjects;
    }

    Sources sources() {
        return sources;
    }

    /** What is known of the stage besides what the account shows. */
    public LedgerReading ledger() {
        return Memo.await(ledger);
    }

    /** What the ledger knows of a kind. */
    List<LedgerEntry> ledger(String kind) {
        return ledger().entries().stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    Ownership ownership() {
        return new Ownership(deployment.stack().app(), deployment.stack().stage());
    }

    /** What is said of a deployment in the account, where somebody said something. */
    @Nullable
    String message() {
        return aim.message();
    }

    /** What the ledger knows of something. */
    Optional<LedgerEntry> ledgerEntry(String kind, String name) {
        return ledger().entry(kind, name);
    }

    /** Who seems to own something that is not ours, as half a sentence. */
    String owner(String kind, String name) {
        return owners.apply(new LedgerKey(kind, name))
                .map(owner -> "it belongs to Athanor's application " + owner)
                .orElse("nobody knows whose it is");
    }

    /** Whether the ledger is missing, or cannot be read, although the account shows that the stage was applied. */
    public boolean isLedgerLost() {
        return LostLedger.problem(this).isPresent();
    }

    /** Why something stays that the stage has taken over, or may have; nothing when it may go. */
    Optional<String> keptAsAdopted(ResourceKey resource, String kind, String name, boolean isDefaultName) {
        return ledgerEntry(kind, name)
                .map(LedgerEntry::provenance)
                .filter(provenance ->
                        provenance == Provenance.ADOPTED || (provenance == Provenance.REBUILT && !isDefaultName))
                .filter(provenance -> !consent.coversAdopted(resource, name))
                .map(provenance -> provenance == Provenance.ADOPTED
                        ? "was taken over and not created by this stage; it is deleted when that is consented to by name"
                        : "may not have been created by this stage, whose ledger was lost; it is deleted when that is"
                                + " consented to by name");
    }

    boolean mayLose(ResourceKey resource, String name) {
        return consent.covers(resource, name);
    }

    void add(Change change) {
        if (changes.put(change.step().resource(), change) != null) {
            throw new IllegalStateException(change.step().resource() + " is planned twice");
        }
    }

    /** Whether a resource will be made by this plan. */
    boolean creates(ResourceKey resource) {
        Change change = changes.get(resource);
        return change != null && change.step().action() == Action.CREATE;
    }

    /** Whether a resource stays although the stage goes. */
    boolean keeps(ResourceKey resource) {
        Change change = changes.get(resource);
        return change != null && change.step().action() == Action.KEEP;
    }

    /** The resources of a kind that this plan, as far as it is made, writes to. */
    List<ResourceKey> writing(String kind) {
        return changes.values().stream()
                .map(Change::step)
                .filter(step -> step.action().writes() && step.resource().kind().equals(kind))
                .map(PlanStep::resource)
                .toList();
    }

    /** What the ledger knows and the account no longer has. */
    void gone(String kind, String name) {
        gone.add(new LedgerKey(kind, name));
    }

    /** What the ledger knows and the account no longer has: an apply strikes it out. */
    public Set<LedgerKey> gone() {
        return Set.copyOf(gone);
    }

    void known(ResourceKey resource, String id) {
        ids.put(resource, id);
    }

    /** Cloudflare's id of a resource; absent while there is none. */
    Optional<String> id(ResourceKey resource) {
        return Optional.ofNullable(ids.get(resource));
    }

    void refuse(String subject, String message) {
        problems.add(new Problem(subject, message));
    }

    /** Where the versions answer that the account has, and those that an apply uploads. */
    public VersionPreviews previews() {
        return previews;
    }

    /** Says what somebody should know who lets the plan be carried out. */
    void warn(String subject, String message) {
        warnings.add(new Problem(subject, message));
    }

    /** A digest of each declaration, by the name of its interface. */
    public SortedMap<String, String> declared() {
        SortedMap<String, String> declared = new TreeMap<>();
        for (StackEntry<?> entry : deployment.stack().entries()) {
            Fragment fragment =
                    Fragment.of(entry.declaration(), entry.id(), entry.entry()).adopting(entry.adopts());
            declared.put(
                    entry.declaration(),
                    new Digest()
                            .text(entry.name())
                            .text(ManifestJson.write(fragment))
                            .hex());
        }
        return declared;
    }

    /** What to know before the plan is carried out, sorted. */
    public List<Problem> warnings() {
        List<Problem> all = new ArrayList<>(warnings);
        Hazards hazards =
                new Hazards(changes.values().stream().map(Change::step).toList());
        if (aim.destroys()) {
            all.addAll(hazards.ofRemoval());
        } else if (aim.isOfTheWholeStage()) {
            all.addAll(hazards.ofChanges());
        }
        return sorted(all.stream().distinct().toList());
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::subject).thenComparing(Problem::message))
                .toList();
    }

    /** Cloudflare's ids, with words in place of those that are not known yet. */
    BindingScope.Ids knownIds() {
        return resource -> id(resource).orElse("(known after apply)");
    }

    /** Cloudflare's ids of what there is. */
    public Map<ResourceKey, String> ids() {
        return Map.copyOf(ids);
    }

    /**
     * All changes, in the order in which kinds added them, waiting for nothing but other changes.
     *
     * @throws PlanRefusedException when problems were found
     */
    public List<Change> changes() {
        if (!problems.isEmpty()) {
            throw new PlanRefusedException(sorted(problems));
        }
        Set<ResourceKey> written = changes.values().stream()
                .filter(change -> change.step().action().writes())
                .map(change -> change.step().resource())
                .collect(Collectors.toSet());
        UnaryOperator<Change> marked = aim.isOfTheWholeStage() ? Drift.of(this)::mark : UnaryOperator.identity();
        return changes.values().stream()
                .map(change -> change.onlyAfter(written))
                .map(marked)
                .toList();
    }
}
