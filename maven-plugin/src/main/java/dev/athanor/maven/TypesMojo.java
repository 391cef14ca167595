package dev.athanor.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Links what the compiler made of the declarations, the dependencies' ones included, and writes
 * <code>target/athanor</code>: the manifest, the TypeScript types, a wrangler configuration for each worker.
 */
@Mojo(
        name = "types",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class TypesMojo extends AthanorMojo {

    @Override
    void run(Module module) {
        int declarations = module.link().declarations().size();
        getLog().info("Linked " + declarations + " declarations into " + module.outputDirectory());
    }
}
