package test;

import dev.athanor.annotation.Secret;
import dev.athanor.annotation.UndeclaredVariables;
import dev.athanor.annotation.Worker;

@Worker(
        entrypoint = "src/api.ts",
        compatibilityDate = "2026-04-01",
        undeclaredVariables = UndeclaredVariables.REMOVE)
public interface Api {

    /** Rotated by somebody else. */
    @Secret(external = true)
    String rotated();

    @Secret(variable = "FIRST_VALUE", external = true)
    String bootstrapped();

    @Secret
    String own();
}
