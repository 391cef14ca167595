package dev.athanor.processor.payload;

import static java.util.Map.entry;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** Jackson's trees are JSON of any form, or of the form that their class says: {@code ArrayNode} is {@code JsonValue[]}. */
final class JsonTreeMapping implements TypeMapping {

    /** Any JSON, as Athanor declares it. */
    static final TsType ANY = new TsHelper("JsonValue", List.of());

    private static final String NODE = "tools.jackson.databind.node.";

    private static final Map<String, TsType> TYPES = Map.ofEntries(
            entry("tools.jackson.databind.JsonNode", ANY),
            entry("tools.jackson.core.TreeNode", ANY),
            entry(NODE + "ObjectNode", TsAmbient.of("Readonly", TsAmbient.of("Record", TsKeyword.STRING, ANY))),
            entry(NODE + "ArrayNode", new TsArray(ANY)),
            entry(NODE + "StringNode", TsKeyword.STRING),
            entry(NODE + "BinaryNode", TsKeyword.STRING),
            entry(NODE + "BooleanNode", TsKeyword.BOOLEAN),
            entry(NODE + "NullNode", TsKeyword.NULL),
            entry(NODE + "NumericNode", TsKeyword.NUMBER),
            entry(NODE + "BigIntegerNode", TsKeyword.NUMBER),
            entry(NODE + "DecimalNode", TsKeyword.NUMBER),
            entry(NODE + "DoubleNode", TsKeyword.NUMBER),
            entry(NODE + "FloatNode", TsKeyword.NUMBER),
            entry(NODE + "IntNode", TsKeyword.NUMBER),
            entry(NODE + "LongNode", TsKeyword.NUMBER),
            entry(NODE + "ShortNode", TsKeyword.NUMBER));

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        return Optional.ofNullable(TYPES.get(JavaTypes.name(type)));
    }
}
