package dev.athanor.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Values of annotations: those of the cases by the names of their members, and odd ones. */
final class Literals {

    private static final String TEXT = "\"(?:\\\\.|[^\"\\\\\\n])*\"";

    private static final Pattern NAMED =
            Pattern.compile("\\b(\\w+)\\s*=\\s*(\\{[^{}@]*}|" + TEXT + "|-?[0-9][0-9_.]*)");

    private static final Pattern SINGLE = Pattern.compile("@(\\w+)\\(\\s*(" + TEXT + "|-?[0-9][0-9_.]*)\\s*\\)");

    private static final Pattern VALUE = Pattern.compile(TEXT + "|-?[0-9][0-9_.]*");

    static final List<String> ODD_TEXTS = List.of(
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"*/\"",
            "\"\\\"\\\\\\n\\t\"",
            "\"${stage}\"",
            "\"${\"",
            "\"${env.X}${app}$\"",
            "\"$T $L $$\"",
            "\"\\0\\u0007\\u2028\\ud83d\\ude00\\ud83d\"",
            "\"`${x}`</script>\"",
            "\"../../etc\"",
            "\"/absolute/\"",
            "\"a\" + \"b\"",
            "\"x\" + 1 + 'c' + 2.5 + null",
            "\"" + "long".repeat(400) + "\"",
            "\"[1, {\\\"a\\\": null}]\"",
            "\"\"\"\n text \\\n block \"\"\"");

    static final List<String> ODD_NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "100",
            "101",
            "86_400",
            "Integer.MAX_VALUE",
            "Integer.MIN_VALUE",
            "1 + 1",
            "'a'",
            "1e300",
            "0.5",
            "0.0 / 0");

    private final Map<String, List<String>> byMember;

    private Literals(Map<String, List<String>> byMember) {
        this.byMember = byMember;
    }

    static Literals of(List<SourceProgram> programs) {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (SourceProgram program : programs) {
            for (String text : program.files().values()) {
                NAMED.matcher(text)
                        .results()
                        .forEach(match -> values(match)
                                .forEach(value -> found.computeIfAbsent(match.group(1), name -> new TreeSet<>())
                                        .add(value)));
                SINGLE.matcher(text)
                        .results()
                        .forEach(match -> found.computeIfAbsent(match.group(1), name -> new TreeSet<>())
                                .add(match.group(2)));
            }
        }
        Map<String, List<String>> lists = new TreeMap<>();
        found.forEach((name, values) -> lists.put(name, new ArrayList<>(values)));
        return new Literals(lists);
    }

    /** A value for a member, of a form; mostly one that a case has there. */
    String of(String annotation, String member, List<String> odd, Choices choices) {
        String key = member.equals("value") ? annotation : member;
        boolean wantsText = odd == ODD_TEXTS;
        List<String> known = byMember.getOrDefault(key, List.of()).stream()
                .filter(value -> value.startsWith("\"") == wantsText)
                .toList();
        return known.isEmpty() || choices.oneIn(8) ? choices.of(odd) : choices.of(known);
    }

    private static List<String> values(MatchResult match) {
        return VALUE.matcher(match.group(2)).results().map(MatchResult::group).toList();
    }
}
