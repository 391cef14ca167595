package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Network.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The zones of the local account. It owns every domain that one could register: such a zone is there as soon as it is asked
 * for by its name, {@code example.com} or {@code example.co.uk}, and is kept once it holds something. Zones of other names,
 * such as {@code dev.example.com}, are made with {@code POST /zones}. An id that is not known yet, of a declaration that names
 * the zone of another account, becomes the zone of the host name that comes with it.
 */
final class Zones {

    private static final Pattern REGISTRABLE =
            Pattern.compile("[a-z0-9-]+\\.(((co|com|org|net|gov|ac|edu)\\.[a-z]{2})|[a-z0-9-]+)");
    private static final Pattern SUFFIX = Pattern.compile("(co|com|org|net|gov|ac|edu)\\.[a-z]{2}");

    private final Map<String, Zone> asked = new ConcurrentHashMap<>();

    /** The zone of a name, if the account has one or could register it. */
    Optional<Zone> named(Account account, String name) {
        Optional<Zone> kept = account.network().zoneNamed(name);
        if (kept.isPresent() || !isRegistrable(name)) {
            return kept;
        }
        Zone zone = new Zone(id(name), name);
        asked.put(zone.id(), zone);
        return Optional.of(zone);
    }

    /** The zone of an id, which has been asked for by name or holds something. */
    Optional<Zone> find(Account account, String id) {
        return Optional.ofNullable(account.network().zones().get(id)).or(() -> Optional.ofNullable(asked.get(id)));
    }

    /**
     * The zone of an id for a host name in it.
     *
     * @throws ApiError when the host name is in another zone
     */
    Zone of(Account account, String id, String hostname) {
        Zone zone = find(account, id).orElseGet(() -> new Zone(id, registrable(hostname)));
        if (!hostname.equals(zone.name()) && !hostname.endsWith("." + zone.name())) {
            throw NetworkErrors.notInZone(hostname, zone.name());
        }
        return zone;
    }

    /**
     * The zone of a host name, by what a request says of it: {@code zone_id}, {@code zone_name}, or nothing, and then the smallest
     * zone that has it.
     *
     * @throws ApiError when there is none, or the host name is in another zone
     */
    Zone of(Account account, JsonNode said, String hostname) {
        String id = said.path("zone_id").asString("");
        if (!id.isEmpty()) {
            return of(account, id, hostname);
        }
        String name = said.path("zone_name").asString("");
        Zone zone = (name.isEmpty() ? smallest(account, hostname) : named(account, name))
                .orElseThrow(NetworkErrors::noZone);
        return of(account, zone.id(), hostname);
    }

    private Optional<Zone> smallest(Account account, String hostname) {
        String rest = hostname;
        while (named(account, rest).isEmpty() && rest.contains(".")) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return named(account, rest);
    }

    /** The name of a zone; empty for an id that nothing is known of. */
    String name(Account account, ApiRequest request) {
        return find(account, request.path("zone")).map(Zone::name).orElse("");
    }

    /** The network with a zone that holds something now. */
    static Network keeping(Network network, Zone zone) {
        return network.zones().containsKey(zone.id()) ? network : network.withZone(zone);
    }

    private static boolean isRegistrable(String name) {
        return REGISTRABLE.matcher(name).matches() && !SUFFIX.matcher(name).matches();
    }

    private static String registrable(String hostname) {
        String rest = hostname;
        while (!isRegistrable(rest) && rest.contains(".")) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return rest;
    }

    static String id(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
