package dev.athanor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.athanor.runtime.apply.Deployer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may import whom, as a table: a package, and what of ours and of libraries it may use beside itself and the JDK. */
class ArchitectureTest {

    private static final String OURS = "dev.athanor.";
    private static final String RUNTIME = "dev.athanor.runtime.";
    private static final String JACKSON = "tools.jackson";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation";
    private static final String JSPECIFY = "org.jspecify";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("process", Set.of()),
            Map.entry("toolchain", Set.of("process", "problem")),
            Map.entry("tunnel", Set.of("toolchain", "problem")),
            Map.entry("link", Set.of("manifest", "manifest.route", "problem")),
            Map.entry("bundle", Set.of("manifest", "process", "problem", JACKSON)),
            Map.entry("wrangler", Set.of("manifest", "link", JACKSON)),
            Map.entry("output", Set.of("manifest", "link", "wrangler", "problem")),
            Map.entry("cloudflare", Set.of("problem", "feign", JACKSON, JACKSON_ANNOTATIONS)),
            Map.entry("plan", Set.of("manifest", "problem", JACKSON)),
            Map.entry("state", Set.of("manifest", "cloudflare", "problem", JACKSON)),
            Map.entry(
                    "resource",
                    Set.of(
                            "manifest",
                            "manifest.route",
                            "manifest.sql",
                            "link",
                            "plan",
                            "state",
                            "cloudflare",
                            "bundle",
                            "problem",
                            JACKSON)),
            Map.entry(
                    "apply",
                    Set.of(
                            "manifest",
                            "manifest.route",
                            "manifest.sql",
                            "link",
                            "plan",
                            "state",
                            "cloudflare",
                            "bundle",
                            "problem",
                            "resource",
                            "toolchain")),
            Map.entry("rpc", Set.of("annotation", "binding", "cloudflare", JACKSON)),
            Map.entry("env", Set.of("binding", "manifest", "link", "cloudflare", "rpc", JACKSON)));

    /** The module's own classes, from where this one of them lies. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Deployer.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void eachPackageUsesOnlyWhatTheTableAllows() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String room = room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String used = used(dependency.getTargetClass().getBaseComponentType());
                if (!used.isEmpty()
                        && !used.equals(room)
                        && !MAY_USE.getOrDefault(room, Set.of()).contains(used)) {
                    violations.add(room + " uses " + used + ": " + type.getName());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void eachPackageIsInTheTable() {
        assertThat(CLASSES).extracting(ArchitectureTest::room).isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.athanor.runtime.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(RUNTIME.length());
    }

    /** The word of the table for what a class belongs to; empty for the JDK. */
    private static String used(JavaClass target) {
        String name = target.getPackageName();
        if (target.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("javax.crypto")
                || name.startsWith(JSPECIFY)) {
            return "";
        }
        if (name.startsWith(RUNTIME)) {
            return name.substring(RUNTIME.length());
        }
        if (name.startsWith(OURS)) {
            return name.substring(OURS.length());
        }
        if (name.startsWith("feign")) {
            return "feign";
        }
        return name.startsWith(JACKSON) ? JACKSON : name;
    }
}
