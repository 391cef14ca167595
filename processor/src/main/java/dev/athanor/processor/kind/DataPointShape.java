package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.StoreProblem;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.kind.FlatValue.Sort;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsTuple;
import dev.athanor.processor.model.TsTuple.Element;
import dev.athanor.processor.model.TsType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a data point of Analytics Engine is made of: {@code record Request(String customer, String path, double ms)} with the index
 * {@code customer} is {@code { indexes: [customer: string]; blobs: [path: string]; doubles: [ms: number] }}.
 *
 * @param point the record
 * @param index the name of the component that is the index, if there is one
 */
record DataPointShape(FlatRecord point, Optional<Written<String>> index) {

    private static final int MOST = 20;

    /** What Cloudflare would not take, or would take for something else; what is not the index's is told at a place of the caller's. */
    List<Problem> problems(Origin origin) {
        String name = point.symbol().simpleName();
        List<Problem> problems = new ArrayList<>();
        index.filter(written -> point.value(written.value())
                        .filter(value -> value.sort() == Sort.TEXT)
                        .isEmpty())
                .ifPresent(written -> problems.add(
                        StoreProblem.INDEX_OF_DATA_POINT.at(written.origin(), written.value(), name, point.names())));
        for (FlatValue value : point.values()) {
            Optional<String> problem = switch (value.sort()) {
                case TEXT -> Optional.empty();
                case NUMBER -> value.nullable() ? Optional.of("is a number that may be null") : Optional.empty();
                case FLAG -> Optional.of("is true or false");
                case BYTES, TEXTS, OTHER -> Optional.of("is more than one value");
            };
            problem.ifPresent(what -> problems.add(StoreProblem.NO_PART.at(
                    origin,
                    name,
                    value.name(),
                    what,
                    "a data point holds texts and numbers",
                    "make it a text, an enum or a number, such as 0 and 1")));
        }
        tooMany(blobs(), "texts", origin).ifPresent(problems::add);
        tooMany(doubles(), "numbers", origin).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> tooMany(List<FlatValue> values, String noun, Origin origin) {
        return values.size() > MOST
                ? Optional.of(StoreProblem.DATA_POINT_TOO_LARGE.at(
                        origin, point.symbol().simpleName(), values.size(), noun, MOST))
                : Optional.empty();
    }

    /** A reference to the shape. */
    TsType type() {
        return new TsReference(symbol(), List.of());
    }

    /** The shape, and the types that it is written with. */
    List<TsDeclaration> declarations() {
        List<TsMember> members = Stream.of(
                        member("indexes", "index", indexes()),
                        member("blobs", "blob", blobs()),
                        member("doubles", "double", doubles()))
                .flatMap(Optional::stream)
                .toList();
        TsDeclaration shape = new TsInterface(symbol(), List.of(), point.doc(), members);
        return Stream.concat(Stream.of(shape), point.others().stream()).toList();
    }

    private static Optional<TsMember> member(String name, String column, List<FlatValue> values) {
        List<Element> elements = values.stream()
                .map(value -> new Element(value.name(), value.member().type()))
                .toList();
        String doc = String.join(
                "\n",
                IntStream.range(0, values.size())
                        .mapToObj(at -> "<li>{@code " + column + (at + 1) + "} is " + described(values.get(at)))
                        .toList());
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new TsMember(name, "In SQL:\n" + doc, new TsTuple(elements)));
    }

    private static String described(FlatValue value) {
        String doc = value.member().doc();
        return "{@code " + value.name() + "}" + (doc.isBlank() ? "" : ": " + doc);
    }

    private List<FlatValue> indexes() {
        return point.values().stream().filter(this::isIndex).toList();
    }

    private List<FlatValue> blobs() {
        return point.values().stream()
                .filter(value -> value.sort() == Sort.TEXT && !isIndex(value))
                .toList();
    }

    private List<FlatValue> doubles() {
        return point.values().stream()
                .filter(value -> value.sort() == Sort.NUMBER)
                .toList();
    }

    private boolean isIndex(FlatValue value) {
        return index.filter(written -> written.value().equals(value.name())).isPresent();
    }

    private TsSymbol symbol() {
        return new TsSymbol(point.symbol().packageName(), point.symbol().simpleNames(), TsForm.DATA_POINT);
    }
}
