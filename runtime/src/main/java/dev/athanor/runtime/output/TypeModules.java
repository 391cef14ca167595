package dev.athanor.runtime.output;

import dev.athanor.manifest.Fragment;
import dev.athanor.runtime.link.ClassPathFile;
import dev.athanor.runtime.link.ClassPathFiles;
import dev.athanor.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The TypeScript modules that the compiler wrote for the declarations on a class path. */
final class TypeModules {

    private static final String DIRECTORY = Fragment.DIRECTORY + "types/";

    private TypeModules() {}

    /** File name to text, sorted; {@code problems} is told of names that stand for different texts. */
    static Map<String, String> read(List<Path> classPath, Consumer<Problem> problems) {
        Map<String, String> modules = new TreeMap<>();
        Map<String, ClassPathFile> origins = new HashMap<>();
        for (ClassPathFile file : ClassPathFiles.in(classPath, DIRECTORY, problems)) {
            String first = modules.putIfAbsent(file.fileName(), file.text());
            ClassPathFile origin = origins.computeIfAbsent(file.fileName(), name -> file);
            if (first != null && !first.equals(file.text())) {
                problems.accept(new Problem(
                        DIRECTORY + file.fileName(),
                        "is in " + origin.root() + " and, otherwise, in " + file.root()
                                + "; take one of them off the class path"));
            }
        }
        return modules;
    }
}
