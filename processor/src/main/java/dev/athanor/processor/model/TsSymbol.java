package dev.athanor.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a declaration is known by before its module has given it a name. Two Java types of one simple name are two symbols,
 * and so is one Java type that is written in two forms.
 *
 * @param packageName the Java package, empty for what does not come from Java
 * @param simpleNames the simple names from the outermost class to the type itself; not empty
 * @param form how its values are written
 */
public record TsSymbol(String packageName, List<String> simpleNames, TsForm form) {

    public TsSymbol {
        simpleNames = List.copyOf(simpleNames);
    }

    /** The same with an ending to its name, for what TypeScript calls otherwise: {@code CartRpc}. */
    public TsSymbol withSuffix(String suffix) {
        List<String> names = new ArrayList<>(simpleNames);
        names.set(names.size() - 1, simpleName() + suffix);
        return new TsSymbol(packageName, names, form);
    }

    /** The Java type's own name, which is also its TypeScript name unless something else has taken it. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }
}
