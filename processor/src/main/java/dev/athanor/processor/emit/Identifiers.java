package dev.athanor.processor.emit;

import java.util.Set;
import java.util.regex.Pattern;

/** Names and strings as TypeScript and JavaScript can have them. */
final class Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** What Java allows in a name and JavaScript does not, such as a currency sign. */
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}_$]");

    /** Words that a strict module keeps from variables, parameters and types. */
    private static final Set<String> RESERVED = Set.of(
            "any",
            "arguments",
            "as",
            "async",
            "await",
            "bigint",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "declare",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "infer",
            "instanceof",
            "interface",
            "is",
            "keyof",
            "let",
            "module",
            "namespace",
            "never",
            "new",
            "null",
            "number",
            "object",
            "of",
            "package",
            "private",
            "protected",
            "public",
            "readonly",
            "return",
            "static",
            "string",
            "super",
            "switch",
            "symbol",
            "this",
            "throw",
            "true",
            "try",
            "type",
            "typeof",
            "undefined",
            "unique",
            "unknown",
            "var",
            "void",
            "while",
            "with",
            "yield");

    /** Types without an import that generated types are written with. */
    private static final Set<String> GLOBAL = Set.of(
            "Date",
            "Map",
            "Partial",
            "Promise",
            "ReadableStream",
            "Readonly",
            "Record",
            "Rpc",
            "Uint8Array",
            "WritableStream");

    private Identifiers() {}

    /** A type's name: foreign characters become underscores. */
    static String type(String name) {
        return FOREIGN.matcher(name).replaceAll("_");
    }

    /** A type parameter's name: one that hides a type of the language gets an underscore. */
    static String variable(String name) {
        String safe = type(name);
        return isReserved(safe) || GLOBAL.contains(safe) ? safe + "_" : safe;
    }

    /** A parameter's name: a reserved word gets an underscore. */
    static String parameter(String name) {
        String safe = type(name);
        return isReserved(safe) ? safe + "_" : safe;
    }

    /** A property's name: quoted where it is not plainly an identifier. */
    static String property(String name) {
        return PLAIN.matcher(name).matches() ? name : quote(name);
    }

    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** A string literal. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isInvisible(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
