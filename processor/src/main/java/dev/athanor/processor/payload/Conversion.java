package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One conversion on its way through a Java type: where it is, and what it has found so far. */
final class Conversion {

    /** Deeper than anybody nests collections without a record between them. */
    private static final int DEEPEST = 32;

    private final TsForm form;
    private final String path;
    private final int depth;
    private final Elements elements;
    private final Types types;
    private final Map<TsSymbol, Optional<TsDeclaration>> declarations;
    private final List<UnsupportedType> unsupported;

    private Conversion(
            TsForm form,
            String path,
            int depth,
            Elements elements,
            Types types,
            Map<TsSymbol, Optional<TsDeclaration>> declarations,
            List<UnsupportedType> unsupported) {
        this.form = form;
        this.path = path;
        this.depth = depth;
        this.elements = elements;
        this.types = types;
        this.declarations = declarations;
        this.unsupported = unsupported;
    }

    static Conversion of(TsForm form, String path, Elements elements, Types types) {
        return new Conversion(form, path, 0, elements, types, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** The same conversion one step deeper: {@code .lines}, {@code []}. */
    Conversion at(String step) {
        return new Conversion(form, path + step, depth + 1, elements, types, declarations, unsupported);
    }

    /** The same conversion inside a declaration, which may refer to itself as it likes. */
    Conversion inside() {
        return new Conversion(form, path, 0, elements, types, declarations, unsupported);
    }

    TsForm form() {
        return form;
    }

    Elements elements() {
        return elements;
    }

    Types types() {
        return types;
    }

    /** The TypeScript type of a Java type. */
    TsType convert(TypeMirror type) {
        if (depth > DEEPEST) {
            return unsupported(type, "it is a collection of itself", "put a record between them");
        }
        TsType converted = type.accept(new TypeMirrorMapping(this), null);
        return JavaTypes.isNullable(type) ? TsUnion.nullable(converted) : converted;
    }

    /** The TypeScript type of what an element holds or answers: {@code null} too where the element says {@code @Nullable}. */
    TsType convert(TypeMirror type, Element element) {
        TsType converted = convert(type);
        return JavaTypes.isNullable(element) ? TsUnion.nullable(converted) : converted;
    }

    /** A reference to a named type, which is declared the first time that it is met; so a type may refer to itself. */
    TsType declare(TypeElement element, List<TsType> arguments, Function<TsSymbol, TsDeclaration> declaration) {
        TsSymbol symbol = JavaTypes.symbol(element, this);
        if (declarations.putIfAbsent(symbol, Optional.empty()) == null) {
            declarations.put(symbol, Optional.of(declaration.apply(symbol)));
        }
        return new TsReference(symbol, arguments);
    }

    /** Notes that a type cannot be converted. */
    TsType unsupported(TypeMirror type, String reason, String hint) {
        unsupported.add(new UnsupportedType(path + ": " + JavaTypes.qualified(type), reason, hint));
        return TsKeyword.UNKNOWN;
    }

    /** Notes that where the conversion is, something cannot be converted. */
    void unsupported(String reason, String hint) {
        unsupported.add(new UnsupportedType(path, reason, hint));
    }

    List<TsDeclaration> declarations() {
        return declarations.values().stream().flatMap(Optional::stream).toList();
    }

    List<UnsupportedType> unsupported() {
        return List.copyOf(unsupported);
    }
}
