package test;

import dev.athanor.annotation.Binding;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** How much is logged, and $L is no placeholder. */
    @Var("debug \"quoted\" $T ${stage}")
    String logLevel();

    @Secret
    String apiKey();

    @Secret(variable = "STRIPE_TOKEN")
    @Binding("STRIPE")
    String stripeToken();

    @Var("")
    String aB();
}
