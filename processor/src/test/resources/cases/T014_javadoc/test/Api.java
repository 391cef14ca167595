package test;

import dev.athanor.annotation.Secret;
import dev.athanor.annotation.Worker;

/**
 * Ends early: &#42;/ and $L and {@code \u002a}.
 *
 * @see java.util.List
 */
@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** $T {@code $$} */
    @Secret
    String $dollar$();
}
