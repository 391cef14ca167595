package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.cloudflare.AccountsApi.Account;
import dev.athanor.runtime.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** The accounts that a token sees. */
final class VisibleAccounts {

    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";

    private VisibleAccounts() {}

    /**
     * The id of the only one.
     *
     * @throws ProblemException when there is none, or more than one, or when they can't be had
     */
    static String only(Target target) {
        List<Account> accounts = of(target);
        if (accounts.isEmpty()) {
            throw new ProblemException(
                    TOKEN,
                    "the token sees no account. Give it permissions for one, or name the account in " + ACCOUNT + ".");
        }
        if (accounts.size() > 1) {
            throw new ProblemException(
                    ACCOUNT,
                    "the token sees several accounts; set this variable to the id of one of them: "
                            + accounts.stream()
                                    .map(account -> account.id() + " (" + account.name() + ")")
                                    .collect(Collectors.joining(", ")));
        }
        return accounts.get(0).id();
    }

    private static List<Account> of(Target target) {
        try {
            return new CloudflareApi(target, request -> {}).accounts().list().items();
        } catch (UnauthorizedException e) {
            throw new ProblemException(
                    TOKEN,
                    "the token is not accepted: " + e.problem() + ". Check that it is complete and not expired.",
                    e);
        } catch (CloudflareException e) {
            throw new ProblemException(
                    ACCOUNT,
                    "it is not set, and asking " + target.apiBase().getHost() + " for the token's accounts failed: "
                            + e.problem() + ". Set it, or try again.",
                    e);
        }
    }
}
