package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.PathProblem;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.project.ProjectFiles;
import org.jspecify.annotations.Nullable;

/** Checks paths in annotations. */
final class Paths {

    private Paths() {}

    /**
     * Reports a path that is not one of a file of the project.
     *
     * @param directory what it is relative to, below the project's directory; that one for {@code null}
     * @return whether nothing was to be reported
     */
    static boolean checkFile(String member, Written<String> path, @Nullable String directory, Facilities facilities) {
        String inProject = directory == null ? path.value() : directory + "/" + path.value();
        if (!checkForm(member, path, facilities)) {
            return false;
        }
        if (facilities.files().lacksFile(inProject)) {
            facilities.report().add(PathProblem.NO_SUCH_FILE.at(path.origin(), member, inProject));
            return false;
        }
        return true;
    }

    /**
     * Reports a path that is not one of a directory of the project.
     *
     * @return whether nothing was to be reported
     */
    static boolean checkDirectory(String member, Written<String> path, Facilities facilities) {
        if (!checkForm(member, path, facilities)) {
            return false;
        }
        if (facilities.files().lacksDirectory(path.value())) {
            facilities.report().add(PathProblem.NO_SUCH_DIRECTORY.at(path.origin(), member, path.value()));
            return false;
        }
        return true;
    }

    private static boolean checkForm(String member, Written<String> path, Facilities facilities) {
        if (path.value().isBlank()) {
            facilities.report().add(PathProblem.EMPTY_PATH.at(path.origin(), member));
            return false;
        }
        if (!ProjectFiles.isInside(path.value())) {
            facilities.report().add(PathProblem.PATH_OUTSIDE.at(path.origin(), member, path.value()));
            return false;
        }
        return true;
    }
}
