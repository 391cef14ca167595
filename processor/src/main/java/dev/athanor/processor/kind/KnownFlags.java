package dev.athanor.processor.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compatibility flags that were known when this version of Athanor was made
 * (<a href="https://developers.cloudflare.com/workers/configuration/compatibility-flags/">flags</a>).
 *
 * @param all what they switch
 */
record KnownFlags(List<KnownFlag> all) {

    private static final String RESOURCE = "compatibility-flags.txt";

    /** {@code nodejs_compat} stands for {@code nodejs_compat_v2} since 2024, and wrangler takes one of the two. */
    private static final List<String> NODE = List.of("nodejs_compat_v2", "nodejs_compat");

    /** Reads the list that is part of the processor. */
    static KnownFlags load() {
        try (InputStream stream = Objects.requireNonNull(KnownFlags.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new KnownFlags(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KnownFlag::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a flag switches on. */
    Optional<KnownFlag> switchedOnBy(String flag) {
        return all.stream().filter(known -> known.on().equals(flag)).findFirst();
    }

    /** Whether a flag switches something. */
    boolean contains(String flag) {
        return names().anyMatch(flag::equals);
    }

    /** The flag that one must not be together with. Given for the negative one of a pair, so that each pair is met once. */
    Optional<String> excludedBy(String flag) {
        if (flag.equals(NODE.get(0))) {
            return Optional.of(NODE.get(1));
        }
        return all.stream()
                .filter(known -> flag.equals(known.off()))
                .map(KnownFlag::on)
                .findFirst();
    }

    /** The flag whose name differs least, where it differs by little. */
    Optional<String> nearest(String flag) {
        return Spelling.nearest(flag, names().toList());
    }

    private Stream<String> names() {
        return all.stream().flatMap(known -> Stream.of(known.on(), known.off()).filter(Objects::nonNull));
    }
}
