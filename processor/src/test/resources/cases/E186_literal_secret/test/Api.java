package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @Var("correct-horse-battery")
    String databasePassword();

    @Var("${env.STRIPE}/${stage}")
    String stripeApiKey();

    @Var("AKIAIOSFODNN7EXAMPLE")
    String bucketUser();

    @Var("https://login.example.com/token")
    String token();

    @Var("Bearer")
    String accessToken();

    @Var("a-public-key-of-a-site")
    String siteKey();
}
