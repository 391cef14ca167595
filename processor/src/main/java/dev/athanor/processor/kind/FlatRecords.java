package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.StoreProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.payload.Payload;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the record that a handle is of, and reports when it is of anything else. */
final class FlatRecords {

    private FlatRecords() {}

    /** The {@code Request} of {@code interface Requests extends DataPoints<Request>}. What JSON cannot hold is reported elsewhere. */
    static Optional<FlatRecord> check(Declaration declaration, PayloadResource resource, Facilities facilities) {
        Optional<TypeMirror> type =
                resource.resource().handleOf(declaration.type(), facilities).map(Resource::payload);
        Optional<Payload> payload = type.map(facilities.payloads()::json)
                .filter(found -> found.unsupported().isEmpty());
        Optional<FlatRecord> record = payload.flatMap(FlatRecord::of);
        if (payload.isPresent() && record.isEmpty()) {
            String name = simpleName(type.orElseThrow());
            String handle = resource.resource().handle().getSimpleName();
            facilities
                    .report()
                    .add(StoreProblem.NO_RECORD.at(
                            declaration.origin(),
                            declaration.simpleName() + " is a " + handle + "<" + name + ">",
                            name));
        }
        return record;
    }

    private static String simpleName(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }
}
