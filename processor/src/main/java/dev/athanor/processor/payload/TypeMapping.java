package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsType;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** What one sort of class or interface becomes. */
interface TypeMapping {

    /** The TypeScript type, or nothing for a type of another sort. Its type arguments are all there. */
    Optional<TsType> map(DeclaredType type, Conversion conversion);
}
