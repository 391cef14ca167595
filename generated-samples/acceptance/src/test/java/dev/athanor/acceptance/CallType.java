package dev.athanor.acceptance;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Java type, with values of it as TypeScript writes them, and values that are none. */
interface CallType {

    /** What no type of a call takes. */
    String NOTHING = "/wrong/";

    /** A property that no record has. */
    String MORE = "unknown: 1";

    /** The type in Java, as a type argument can be. */
    String java();

    /** A value. */
    String right(Random random);

    /** Something that is no value, in the whole or in a part. */
    default String wrong(Random random) {
        return NOTHING;
    }

    /** The same where TypeScript lets an object have more than was asked for: it looks at literals that stand in no other call. */
    default String wrongWithoutMore(Random random) {
        return Stream.generate(() -> wrong(random))
                .filter(wrong -> !wrong.contains(MORE))
                .findFirst()
                .orElseThrow();
    }

    /** A type whose values are all of one kind. */
    static CallType scalar(String java, String... values) {
        return new Scalar(java, List.of(values));
    }

    record Scalar(String java, List<String> values) implements CallType {

        @Override
        public String right(Random random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    record Nullable(CallType held) implements CallType {

        @Override
        public String java() {
            return "Optional<" + held.java() + ">";
        }

        @Override
        public String right(Random random) {
            return random.nextInt(4) == 0 ? "null" : held.right(random);
        }

        @Override
        public String wrong(Random random) {
            return held.wrong(random);
        }
    }

    record Many(String collection, CallType element) implements CallType {

        @Override
        public String java() {
            return collection + "<" + element.java() + ">";
        }

        @Override
        public String right(Random random) {
            return elements(random).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String wrong(Random random) {
            return random.nextInt(4) == 0
                    ? NOTHING
                    : elements(random).map(value -> value + ", ").collect(Collectors.joining("", "[", ""))
                            + element.wrong(random) + "]";
        }

        private Stream<String> elements(Random random) {
            return IntStream.range(0, random.nextInt(3)).mapToObj(i -> element.right(random));
        }
    }

    record Keyed(CallType key, boolean isMap, CallType value) implements CallType {

        @Override
        public String java() {
            return "Map<" + key.java() + ", " + value.java() + ">";
        }

        @Override
        public String right(Random random) {
            return of(value.right(random), random);
        }

        @Override
        public String wrong(Random random) {
            return random.nextInt(4) == 0
                    ? NOTHING
                    : of(isMap ? value.wrongWithoutMore(random) : value.wrong(random), random);
        }

        private String of(String held, Random random) {
            String found = key.right(random);
            return isMap ? "new Map([[" + found + ", " + held + "]])" : "{ " + found + ": " + held + " }";
        }
    }

    /** A record, by its components. */
    record Composed(String java, List<String> names, List<CallType> components) implements CallType {

        @Override
        public String right(Random random) {
            return of(random, -1);
        }

        @Override
        public String wrong(Random random) {
            int broken = random.nextInt(names.size() + 2);
            return broken == names.size()
                    ? NOTHING
                    : broken > names.size()
                            ? of(random, -1).replaceFirst(" }$", ", " + MORE + " }")
                            : of(random, broken);
        }

        private String of(Random random, int broken) {
            return IntStream.range(0, names.size())
                    .filter(i -> i != broken || random.nextBoolean() || names.size() == 1)
                    .mapToObj(i -> names.get(i) + ": "
                            + (i == broken
                                    ? components.get(i).wrong(random)
                                    : components.get(i).right(random)))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
    }
}
