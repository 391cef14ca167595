package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.catalogue.StoreProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.kind.FlatValue.Sort;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.payload.Payload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The records that say what queries of a database answer: {@code rows = OrderRow.class} with {@code record OrderRow(String id,
 * boolean paid)} is {@code interface OrderRow { readonly id: string; readonly paid: 0 | 1; }}.
 *
 * @param database the annotation that names them
 */
record RowTypes(AnnotationReading database) {

    private static final Set<Sort> COLUMNS = Set.of(Sort.TEXT, Sort.NUMBER, Sort.BYTES);

    /** What no row of D1 could be. */
    List<Problem> problems(Facilities facilities) {
        return database.written("rows").stream()
                .flatMap(row -> problems(row, facilities))
                .toList();
    }

    private static Stream<Problem> problems(Written<AnnotationValue> row, Facilities facilities) {
        Optional<Payload> payload = payload(row, facilities);
        if (payload.isPresent() && !payload.get().unsupported().isEmpty()) {
            return payload.get().unsupported().stream()
                    .map(type -> PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                            row.origin(), type.path(), type.reason(), type.hint()));
        }
        return payload.flatMap(FlatRecord::of)
                .map(record -> record.values().stream()
                        .filter(value -> !COLUMNS.contains(value.sort()))
                        .map(value -> problem(record, value, row.origin())))
                .orElseGet(() -> Stream.of(StoreProblem.NO_RECORD.at(
                        row.origin(), "rows names " + row.value(), String.valueOf(row.value()))));
    }

    private static Problem problem(FlatRecord record, FlatValue value, Origin origin) {
        return StoreProblem.NO_PART.at(
                origin,
                record.symbol().simpleName(),
                value.name(),
                "has parts of its own",
                "a column holds a text, a number or bytes",
                "make it a text, such as JSON that queries read with json_extract, or leave it out");
    }

    /** The interfaces, with the types that they are written with. */
    List<TsDeclaration> declarations(Facilities facilities) {
        return database.written("rows").stream()
                .flatMap(row -> payload(row, facilities).stream())
                .flatMap(payload -> payload.declarations().stream())
                .distinct()
                .toList();
    }

    private static Optional<Payload> payload(Written<AnnotationValue> row, Facilities facilities) {
        return Optional.of(row.value().getValue())
                .filter(DeclaredType.class::isInstance)
                .map(TypeMirror.class::cast)
                .map(facilities.payloads()::row);
    }
}
