package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostAddressesTest {

    private static final Stack STACK = Stack.resolve(
            Manifest.of(
                    "app",
                    List.of(Fragment.of(
                            "com.example.Files",
                            "files",
                            bucket(domain("files.example.com", true), domain("old.example.com", false))))),
            "dev",
            Map.of());

    private static R2BucketEntry bucket(R2DomainSettings... domains) {
        return new R2BucketEntry(
                null,
                null,
                null,
                null,
                false,
                List.of(domains),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false);
    }

    private static R2DomainSettings domain(String name, boolean enabled) {
        return new R2DomainSettings(name, null, null, enabled, null, null, null);
    }

    @Test
    void aDomainOfABucketIsAnAddressWhileItIsSwitchedOn() {
        assertThat(HostAddresses.of(STACK, Set.of())).isEqualTo(Map.of("files/files.example.com", "files.example.com"));
    }

    @Test
    void whatWasNotDoneHasNoAddress() {
        assertThat(HostAddresses.of(STACK, Set.of(new ResourceKey("r2-domains", "files"))))
                .isEmpty();
    }
}
