package dev.athanor.runtime.apply;

import dev.athanor.manifest.TunnelEntry;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.TunnelsApi.Tunnel;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.problem.ProblemException;
import java.util.List;

/**
 * Reads the token of a tunnel, by which {@code cloudflared} connects to it. It is a secret: whoever has it can take the
 * tunnel's requests.
 */
public final class TunnelToken {

    private TunnelToken() {}

    /**
     * The token of a declared tunnel.
     *
     * @param id the declaration's id: {@code office}
     * @throws ProblemException when no tunnel of that id is declared, or it is not deployed yet
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when the account cannot be read
     */
    public static String read(Target target, Stack stack, String id) {
        List<StackEntry<TunnelEntry>> declared = stack.entries(TunnelEntry.class);
        StackEntry<TunnelEntry> tunnel = declared.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException("tunnel " + id, undeclared(stack, declared)));
        CloudflareApi api = new CloudflareApi(target, request -> {});
        Tunnel present = Page.all(api.tunnels()::list).stream()
                .filter(other -> other.name().equals(tunnel.name()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "tunnel " + id,
                        "is not in the account, where it would be called " + tunnel.name() + "; deploy stage "
                                + stack.stage() + " first"));
        return api.tunnels().token(present.id());
    }

    private static String undeclared(Stack stack, List<StackEntry<TunnelEntry>> declared) {
        return declared.isEmpty()
                ? "is not declared, nor is any other in stage " + stack.stage()
                : "is not declared in stage " + stack.stage() + "; there is "
                        + String.join(
                                ", ", declared.stream().map(StackEntry::id).toList());
    }
}
