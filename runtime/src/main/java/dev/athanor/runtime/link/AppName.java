package dev.athanor.runtime.link;

import dev.athanor.runtime.problem.Problem;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What applications and stages may be called: their names begin the names of workers, which are host names. */
final class AppName {

    private static final Pattern APP = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern STAGE = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private AppName() {}

    static void checkApp(String app, Consumer<Problem> problems) {
        if (!APP.matcher(app).matches()) {
            problems.accept(new Problem(
                    "app " + app,
                    "must be lower-case letters, digits and dashes, with no dash at either end; name the application"
                            + " otherwise"));
        }
    }

    static boolean checkStage(String stage, Consumer<Problem> problems) {
        boolean valid = STAGE.matcher(stage).matches();
        if (!valid) {
            problems.accept(new Problem(
                    "stage " + stage,
                    "must be lower-case letters, digits and dashes, beginning with a letter or a digit"));
        }
        return valid;
    }
}
