package dev.athanor.runtime.output;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One exported type of a generated module, with its documentation.
 *
 * @param name its name: {@code Order}
 * @param text its lines, as they are
 * @param words what it is written with: all names in it, of types and of properties
 */
record TypeBlock(String name, String text, Set<String> words) {

    private static final Pattern COMMENT_OR_STRING = Pattern.compile("(?s)/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern HEAD =
            Pattern.compile("\\s*export (?:interface|type) ([\\p{L}\\p{Nl}_$][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}_$]*)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nl}_$][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}_$]*");

    TypeBlock {
        words = Set.copyOf(words);
    }

    /** The type that some lines declare, if they declare one. */
    static Optional<TypeBlock> of(String text) {
        String code = COMMENT_OR_STRING.matcher(text).replaceAll("");
        Matcher head = HEAD.matcher(code);
        return head.lookingAt()
                ? Optional.of(new TypeBlock(
                        head.group(1),
                        text,
                        WORD.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet())))
                : Optional.empty();
    }
}
