package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.BeanReader;
import dev.athanor.processor.jackson.Hierarchy;
import dev.athanor.processor.jackson.Marks;
import dev.athanor.processor.model.TsAmbient;
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
    private final CallContext context;
    private final Format format;
    private final Elements elements;
    private final Types types;
    private final Map<TsSymbol, Optional<TsDeclaration>> declarations;
    private final List<UnsupportedType> unsupported;

    private Conversion(
            TsForm form,
            String path,
            int depth,
            CallContext context,
            Format format,
            Elements elements,
            Types types,
            Map<TsSymbol, Optional<TsDeclaration>> declarations,
            List<UnsupportedType> unsupported) {
        this.form = form;
        this.path = path;
        this.depth = depth;
        this.context = context;
        this.format = format;
        this.elements = elements;
        this.types = types;
        this.declarations = declarations;
        this.unsupported = unsupported;
    }

    static Conversion of(TsForm form, String path, Elements elements, Types types) {
        return new Conversion(
                form,
                path,
                0,
                CallContext.NONE,
                Format.NONE,
                elements,
                types,
                new LinkedHashMap<>(),
                new ArrayList<>());
    }

    /** The same conversion one step deeper: {@code .lines}, {@code []}. */
    Conversion at(String step) {
        return with(path + step, depth + 1, context, format);
    }

    /** The same conversion inside a declaration, which may refer to itself as it likes. */
    Conversion inside() {
        return with(path, 0, CallContext.NONE, Format.NONE);
    }

    /** The same conversion where each {@code long} is a {@code bigint}. */
    Conversion withBigInts() {
        return in(new CallContext(true, context.received()));
    }

    /** The same conversion of what an argument is, or is not. */
    Conversion received(boolean received) {
        return in(new CallContext(context.bigInts(), received));
    }

    private Conversion in(CallContext other) {
        return with(path, depth, other, format);
    }

    /** The same conversion of values that are written in a format, as far as it reaches: the items of a list, too. */
    Conversion in(Format other) {
        return with(path, depth, context, other);
    }

    private Conversion with(String otherPath, int otherDepth, CallContext otherContext, Format otherFormat) {
        return new Conversion(
                form, otherPath, otherDepth, otherContext, otherFormat, elements, types, declarations, unsupported);
    }

    /** What a {@code long} is. */
    TsKeyword ofLong() {
        return context.bigInts() ? TsKeyword.BIGINT : TsKeyword.NUMBER;
    }

    /** Something that stays where it is, as whoever gets it sees it. */
    TsType ofStaying(TsType type) {
        return context.received() ? TsAmbient.of("Rpc.Stub", type) : type;
    }

    TsForm form() {
        return form;
    }

    Format format() {
        return format;
    }

    BeanReader beans() {
        return new BeanReader(types);
    }

    Hierarchy hierarchy() {
        return new Hierarchy(elements, types);
    }

    Elements elements() {
        return elements;
    }

    Types types() {
        return types;
    }

    /** Whether it goes round in circles without a name between. */
    boolean isTooDeep() {
        return depth > DEEPEST;
    }

    /** The TypeScript type of a Java type. */
    TsType convert(TypeMirror type) {
        if (isTooDeep()) {
            return unsupported(type, "it is a collection of itself", "put a record between them");
        }
        TsType converted = type.accept(new TypeMirrorMapping(BigInts.of(type, this)), null);
        return JavaTypes.isNullable(type) ? TsUnion.nullable(converted) : converted;
    }

    /**
     * The TypeScript type of what an element holds or answers: {@code null} too where the element says {@code @Nullable}, and
     * what {@code @TsType} says where it has that.
     */
    TsType convert(TypeMirror type, Element element) {
        TsType converted = WrittenMapping.of(Marks.on(List.of(element)), this)
                .orElseGet(() -> BigInts.on(element, this).convert(type));
        return JavaTypes.isNullable(element) ? TsUnion.nullable(converted) : converted;
    }

    /** A reference to a named type, which is declared the first time that it is met; so a type may refer to itself. */
    TsType declare(TypeElement element, List<TsType> arguments, Function<TsSymbol, TsDeclaration> declaration) {
        return declare(JavaTypes.symbol(element, this), arguments, declaration);
    }

    /** The same for a type that TypeScript knows by another name than Java does. */
    TsType declare(TsSymbol symbol, List<TsType> arguments, Function<TsSymbol, TsDeclaration> declaration) {
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
