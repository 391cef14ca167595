package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Marks;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsWritten;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** {@code @TsType("Map<string, Date>")} is what it says. */
final class WrittenMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        return of(Marks.on(List.of(JavaTypes.element(type))), conversion);
    }

    /** The type that is written among some annotations, if one is. */
    static Optional<TsType> of(Marks marks, Conversion conversion) {
        return marks.find("TsType").map(mark -> {
            String text = mark.text("value").strip();
            WrittenType.problem(text)
                    .ifPresent(problem -> conversion.unsupported(
                            "@TsType(\"" + text + "\") is no type: " + problem, "write one type of TypeScript"));
            return new TsWritten(text);
        });
    }
}
