package dev.athanor.processor.output;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which declaration writes which file, so that two never write the same one, on file systems that ignore case too. */
public final class ClaimedPaths {

    private final Map<String, String> ownerByPath = new HashMap<>();

    /**
     * Claims a file.
     *
     * @return the owner, if another declaration claimed it before
     */
    public Optional<String> claim(OutputFile file, String owner) {
        String first = ownerByPath.putIfAbsent(file.name().toLowerCase(Locale.ROOT), owner);
        return Optional.ofNullable(first).filter(other -> !other.equals(owner));
    }
}
