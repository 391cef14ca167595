package test;

import dev.athanor.annotation.AnalyticsEngineDataset;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.DataPoints;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    Texts texts();

    @AnalyticsEngineDataset
    interface Texts extends DataPoints<String> {}

    @AnalyticsEngineDataset(dataset = "what happened")
    interface Flags extends DataPoints<Flag> {}

    @AnalyticsEngineDataset(index = "number")
    interface Numbers extends DataPoints<Numbered> {}

    @AnalyticsEngineDataset(index = "costumer")
    interface Customers extends DataPoints<Named> {}

    @AnalyticsEngineDataset
    interface Many extends DataPoints<TwentyOne> {}

    record Flag(boolean on, List<String> tags, Named owner) {}

    record Numbered(int number, @Nullable Integer other) {}

    record Named(String customer, String path) {}

    record TwentyOne(
            int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p,
            int q, int r, int s, int t, int u) {}
}
