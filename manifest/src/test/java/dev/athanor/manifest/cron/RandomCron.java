package dev.athanor.manifest.cron;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random cron expressions without the parts in which cron-utils is known to differ from Cloudflare. */
final class RandomCron {

    private RandomCron() {}

    static String next(Random random) {
        boolean byWeekday = random.nextBoolean();
        return String.join(
                " ",
                field(random, 0, 59),
                field(random, 0, 23),
                byWeekday ? "*" : dayOfMonth(random),
                random.nextInt(3) == 0 ? field(random, 1, 12) : "*",
                byWeekday ? dayOfWeek(random) : "*");
    }

    private static String dayOfMonth(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "L";
            case 1 -> "LW";
            case 2 -> between(random, 1, 28) + "W";
            default -> field(random, 1, 28);
        };
    }

    private static String dayOfWeek(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> between(random, 1, 7) + "L";
            case 1 -> between(random, 1, 7) + "#" + between(random, 1, 4);
            default -> list(random, 1, 7);
        };
    }

    private static String field(Random random, int min, int max) {
        int first = between(random, min, max);
        int last = between(random, first, max);
        return switch (random.nextInt(5)) {
            case 0 -> "*";
            case 1 -> "*/" + between(random, 1, max - min);
            case 2 -> first + "-" + last;
            case 3 -> first + "-" + last + "/" + between(random, 1, max - min);
            default -> list(random, min, max);
        };
    }

    private static String list(Random random, int min, int max) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> String.valueOf(between(random, min, max)))
                .collect(Collectors.joining(","));
    }

    private static int between(Random random, int min, int max) {
        return min + random.nextInt(max - min + 1);
    }
}
