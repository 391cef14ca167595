package dev.athanor.manifest.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    * * * * *         | 2026-04-01T00:01:00Z
                    */30 * * * *      | 2026-04-01T00:30:00Z
                    45 * * * *        | 2026-04-01T00:45:00Z
                    0 17 * * sun      | 2026-04-05T17:00:00Z
                    0 17 * * 1        | 2026-04-05T17:00:00Z
                    10 7 * * mon-fri  | 2026-04-01T07:10:00Z
                    10 7 * * 2-6      | 2026-04-01T07:10:00Z
                    0 15 1 * *        | 2026-04-01T15:00:00Z
                    0 18 * * 6L       | 2026-04-24T18:00:00Z
                    0 18 * * FRIL     | 2026-04-24T18:00:00Z
                    59 23 LW * *      | 2026-04-30T23:59:00Z
                    0 0 L 2 *         | 2027-02-28T00:00:00Z
                    0 0 L-3 * *       | 2026-04-27T00:00:00Z
                    0 0 15W 8 *       | 2026-08-14T00:00:00Z
                    0 0 1W 8 *        | 2026-08-03T00:00:00Z
                    0 0 * * 6#2       | 2026-04-10T00:00:00Z
                    0 0 * 2 1#5       | 2032-02-29T00:00:00Z
                    0 0 29 2 *        | 2028-02-29T00:00:00Z
                    0 22-2/2 * * *    | 2026-04-01T02:00:00Z
                    0 0 * * fri-mon   | 2026-04-03T00:00:00Z
                    0 0 10 * 3        | 2026-04-07T00:00:00Z
                    0 0 * aug L       | 2026-08-01T00:00:00Z
                    5/20 0 * * *      | 2026-04-01T00:05:00Z
                    """)
    void theNextTimeAfterTheStartOfApril2026(String expression, Instant next) throws CronSyntaxException {
        assertThat(CronExpression.parse(expression).nextAfter(Instant.parse("2026-04-01T00:00:30Z")))
                .contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 31 2 *", "0 0 30 2 *", "0 0 31 4,6,9,11 *", "0 0 31W 2 *", "0 0 L-30 2 *"})
    void anExpressionThatNeverFiresIsNoticed(String expression) throws CronSyntaxException {
        assertThat(CronExpression.parse(expression).firesAtAll()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''            | it is empty
                    * * * *       | the number of its fields is 4, not five
                    * * * * * *   | the number of its fields is 6, not five
                    60 * * * *    | the minute is 60, which is not from 0 to 59
                    * 24 * * *    | the hour is 24, which is not from 0 to 23
                    * * 0 * *     | the day of the month is 0, which is not from 1 to 31
                    * * 32W * *   | the day of the month is 32, which is not from 1 to 31
                    * * * 13 *    | the month is 13, which is not from 1 to 12
                    * * * * 0     | the weekday is 0, which is not from 1 to 7 (1 is Sunday)
                    * * * * 8     | the weekday is 8, which is not from 1 to 7 (1 is Sunday)
                    * * * * 1#6   | the number after # is 6, which is not from 1 to 5
                    */0 * * * *   | the step of the minute is 0, which is not from 1 to 59
                    */60 * * * *  | the step of the minute is 60, which is not from 1 to 59
                    * * ? * *     | the day of the month "?" cannot be read
                    * * * foo *   | the month "foo" cannot be read
                    1,,2 * * * *  | the minute "" cannot be read
                    1,* * * * *   | the minute "*" cannot be read
                    1-2-3 * * * * | the minute "2-3" cannot be read
                    * * 1,15W * * | the day of the month "15W" cannot be read
                    @daily        | the number of its fields is 1, not five
                    """)
    void whatCloudflareRefusesIsRefused(String expression, String message) {
        assertThatThrownBy(() -> CronExpression.parse(expression))
                .isInstanceOf(CronSyntaxException.class)
                .hasMessage(message);
    }

    /** Random expressions that are in the language of both, with {@code *} in one of the day fields. */
    @ParameterizedTest
    @MethodSource("seeds")
    void cronUtilsFiresAtTheSameTimes(long seed) throws CronSyntaxException {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            String expression = RandomCron.next(random);
            Instant start = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000));

            assertThat(times(expression, start))
                    .as("%s from %s, seed %d", expression, start, seed)
                    .isEqualTo(timesOfOracle(expression, start));
        }
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    private static List<Instant> times(String expression, Instant start) throws CronSyntaxException {
        CronExpression cron = CronExpression.parse(expression);
        return Stream.iterate(start, time -> cron.nextAfter(time).orElseThrow())
                .skip(1)
                .limit(5)
                .toList();
    }

    private static List<Instant> timesOfOracle(String expression, Instant start) {
        Cron cron = new CronParser(CronDefinitionBuilder.defineCron()
                        .withMinutes()
                        .withStrictRange()
                        .and()
                        .withHours()
                        .withStrictRange()
                        .and()
                        .withDayOfMonth()
                        .supportsL()
                        .supportsW()
                        .supportsLW()
                        .and()
                        .withMonth()
                        .and()
                        .withDayOfWeek()
                        .withValidRange(1, 7)
                        .withMondayDoWValue(2)
                        .supportsHash()
                        .supportsL()
                        .and()
                        .instance())
                .parse(expression);
        ExecutionTime execution = ExecutionTime.forCron(cron);
        return Stream.iterate(
                        start.atZone(ZoneOffset.UTC),
                        time -> execution.nextExecution(time).orElseThrow())
                .skip(1)
                .limit(5)
                .map(ZonedDateTime::toInstant)
                .toList();
    }
}
