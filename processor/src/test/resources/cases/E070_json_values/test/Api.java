package test;

import dev.athanor.annotation.Json;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Map;

record Limits(int maxItems, List<Line> lines, Tier tier) {}

record Line(String product, int price) {}

enum Tier {
    GOLD
}

sealed interface Shape permits Circle {}

record Circle(int radius) implements Shape {}

@Worker(entrypoint = "api.ts", compatibilityDate = "2026-04-01")
interface Api {
    @Json
    Limits nothing();

    @Json(value = "{}", file = "config/limits.json")
    Limits twice();

    @Json(file = "config/broken.json")
    Limits broken();

    @Json(file = "config/missing.json")
    Limits missing();

    @Json(file = "../limits.json")
    Limits outside();

    @Json(file = "config/other.json")
    Limits other();

    @Json("{\"a\": 1, \"a\": 2}")
    Map<String, Integer> repeated();

    @Json("1 2")
    int trailing();

    @Json("")
    int empty();

    @Json("2147483648")
    int tooLarge();

    @Json("[1.5]")
    List<Integer> fraction();

    @Json("\"tomorrow\"")
    Instant time();

    @Json("{\"radius\": 1}")
    Shape shape();

    @Json("{}")
    Thread thread();

    @Json("1")
    @Var("1")
    String both();
}
