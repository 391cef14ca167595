package dev.athanor.maven;

import dev.athanor.runtime.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What the goals have in common: their parameters, and how mistakes are told. No parameter ever holds a credential. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
abstract class AthanorMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private SettingsDecrypter decrypter;

    /** Leaves the goal out. */
    @Parameter(property = "athanor.skip", defaultValue = "false")
    private boolean skip;

    /** The stage, a part of the names of all that is not named otherwise: lower-case letters, digits and dashes. */
    @Parameter(property = "athanor.stage", defaultValue = "dev")
    private String stage;

    /** The application's name, the first part of those names. */
    @Parameter(property = "athanor.app", defaultValue = "${project.artifactId}")
    private String app;

    /** Where generated files, the request log and the local cloud's data go. */
    @Parameter(property = "athanor.outputDirectory", defaultValue = "${project.build.directory}/athanor")
    private File outputDirectory;

    /**
     * Whether <code>ambient/&lt;worker&gt;.d.ts</code> is written too: a global <code>Env</code>, <code>Cloudflare.Env</code> and
     * <code>Cloudflare.GlobalProps</code>, for code that was written for <code>wrangler types</code>.
     */
    @Parameter(property = "athanor.ambientTypes", defaultValue = "false")
    private boolean ambientTypes;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || "pom".equals(project.getPackaging())) {
            getLog().info(skip ? "Left out: athanor.skip is set." : "Nothing to do for a module of packaging pom.");
            return;
        }
        try {
            run(Module.of(project, app, stage, outputDirectory.toPath(), ambientTypes));
        } catch (ProblemException e) {
            throw new MojoFailureException(text(e));
        } catch (IOException | UncheckedIOException e) {
            throw new MojoFailureException("A file could not be read or written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "A mistake in Athanor, not in your project. Please report it with the output of mvn -e: " + e, e);
        }
    }

    /** Does what the goal is for. */
    abstract void run(Module module) throws IOException;

    /** What names the account: environment variables, or else Maven's settings. */
    final Map<String, String> credentials() {
        return Credentials.of(System.getenv(), session.getSettings(), decrypter);
    }

    private static String text(ProblemException exception) {
        if (exception.problems().size() == 1) {
            return exception.problems().get(0).toString();
        }
        return exception.problems().stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", exception.problems().size() + " problems:", ""));
    }
}
