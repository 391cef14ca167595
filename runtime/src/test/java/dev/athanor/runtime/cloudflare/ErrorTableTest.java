package dev.athanor.runtime.cloudflare;

import static dev.athanor.runtime.cloudflare.Area.*;
import static dev.athanor.runtime.cloudflare.Meaning.*;
import static feign.Request.HttpMethod.DELETE;
import static feign.Request.HttpMethod.GET;
import static feign.Request.HttpMethod.POST;
import static feign.Request.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each code means where, and what is done about it. */
class ErrorTableTest {

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @MethodSource("meanings")
    void aCodeMeansWhatItMeansInItsArea(Area area, HttpMethod method, int code, Meaning meaning) {
        assertThat(ErrorTable.find(area, method, code, "").map(KnownError::meaning))
                .contains(meaning);
    }

    private static Stream<Arguments> meanings() {
        return Stream.of(
                        row(
                                SCRIPTS, PUT, INVALID, 10006, 10016, 10021, 10026, 10052, 10053, 10061, 10068, 10069,
                                10099),
                        row(SCRIPTS, PUT, INVALID, 10100, 10211, 100127, 100128, 100402, 100405, 100406, 100324),
                        row(SCRIPTS, PUT, LIMIT, 10015, 10027, 10037, 10054, 10055, 10075),
                        row(
                                SCRIPTS, PUT, MISSING, 10007, 10056, 10057, 10063, 10085, 10143, 10144, 10200, 10203,
                                11000),
                        row(SCRIPTS, PUT, CHANGED, 10018, 10079, 10123, 10215, 10220),
                        row(SCRIPTS, PUT, IN_USE, 10064, 11001),
                        row(SCRIPTS, PUT, EXISTS, 10074),
                        row(SCRIPTS, PUT, BUSY, 10035),
                        row(SCRIPTS, PUT, INTERNAL, 10013),
                        row(SCRIPTS, PUT, FORBIDDEN, 10000, 10034, 9109, 1000),
                        row(SCRIPTS, GET, ABSENT, 10007, 10090, 10092, 10222, 100146),
                        row(SCRIPTS, DELETE, ABSENT, 10007, 10090, 10092),
                        row(SCRIPTS, POST, MISSING, 100146, 10222),
                        row(SUBDOMAIN, GET, ABSENT, 10007, 10063),
                        row(DISPATCH, DELETE, ABSENT, 100119, 10007),
                        row(DISPATCH, PUT, MISSING, 100119),
                        row(DISPATCH, POST, EXISTS, 100121),
                        row(DOMAINS, GET, ABSENT, 10007, 10090, 10092),
                        row(DOMAINS, DELETE, ABSENT, 100114, 10007),
                        row(DOMAINS, PUT, IN_USE, 100116, 100117),
                        row(ROUTES, DELETE, ABSENT, 10009, 10007),
                        row(ROUTES, PUT, MISSING, 10009),
                        row(ROUTES, POST, EXISTS, 10020),
                        row(ROUTES, POST, INVALID, 10022),
                        row(ROUTES, POST, FORBIDDEN, 10000),
                        row(QUEUES, DELETE, ABSENT, 11000, 11002),
                        row(QUEUES, POST, MISSING, 11000, 11001, 10104),
                        row(QUEUES, POST, INVALID, 11003, 100127, 100128),
                        row(QUEUES, POST, EXISTS, 11004, 11009),
                        row(QUEUES, DELETE, IN_USE, 11005),
                        row(QUEUES, POST, BUSY, 10250),
                        row(QUEUES, POST, LIMIT, 10251, 10252, 10253),
                        row(QUEUES, POST, INTERNAL, 15000),
                        row(KV, DELETE, ABSENT, 10013),
                        row(KV_VALUES, GET, ABSENT, 10009),
                        row(KV_VALUES, GET, MISSING, 10013),
                        row(KV, POST, EXISTS, 10014),
                        row(KV, POST, INVALID, 10019),
                        row(D1, GET, ABSENT, 7404),
                        row(D1, POST, ABSENT, 7404),
                        row(D1, POST, INVALID, 7400, 7500),
                        row(D1, POST, EXISTS, 7502),
                        row(R2, GET, ABSENT, 10006),
                        row(R2, PUT, MISSING, 10006),
                        row(R2, GET, ABSENT, 10007, 10059),
                        row(R2, POST, EXISTS, 10004),
                        row(R2, POST, INVALID, 10005),
                        row(R2, DELETE, IN_USE, 10008),
                        row(R2_NOTIFICATIONS, DELETE, ABSENT, 11000, 11011, 11015, 10006),
                        row(R2_NOTIFICATIONS, PUT, EXISTS, 11020),
                        row(VECTORIZE, DELETE, ABSENT, 3000, 3005),
                        row(VECTORIZE, POST, EXISTS, 3002),
                        row(VECTORIZE, POST, ABSENT, 40005),
                        row(WORKFLOWS, GET, ABSENT, 10200, 10201, 10400),
                        row(WORKFLOWS, PUT, MISSING, 10200),
                        row(WORKFLOWS, PUT, LIMIT, 10208),
                        row(WORKFLOWS, PUT, INVALID, 10209, 10001),
                        row(DNS, DELETE, ABSENT, 81044),
                        row(DNS, POST, EXISTS, 81053, 81057),
                        row(TUNNELS, GET, ABSENT, 1003, 1055),
                        row(TUNNELS, POST, EXISTS, 1013),
                        row(TUNNELS, DELETE, IN_USE, 1022),
                        row(SECRETS_STORE, POST, EXISTS, 10021),
                        row(EMAIL_ROUTING, PUT, MISSING, 2016),
                        row(EMAIL_ROUTING, PUT, LIMIT, 2020),
                        row(HYPERDRIVE, POST, EXISTS, 2017),
                        row(VPC_SERVICES, POST, EXISTS, 5101),
                        row(AI_SEARCH, POST, INVALID, 10333),
                        row(ZONES, GET, INVALID, 7001, 7003))
                .flatMap(List::stream);
    }

    private static List<Arguments> row(Area area, HttpMethod method, Meaning meaning, Integer... codes) {
        return Stream.of(codes)
                .map(code -> Arguments.of(area, method, code, meaning))
                .toList();
    }

    @Test
    void aDatabaseThatIsBusySaysSoInWords() {
        assertThat(database("D1 DB is overloaded. Requests queued for too long."))
                .isEqualTo(Repeat.ALWAYS);
        assertThat(database("Network connection lost.")).isEqualTo(Repeat.IF_SAFE);
        assertThat(database("near \"SELCT\": syntax error")).isEqualTo(Repeat.NEVER);
    }

    @Test
    void whatMayComeRightByItselfIsRepeated() {
        assertThat(repeat(SCRIPTS, PUT, 10035)).isEqualTo(Repeat.ALWAYS);
        assertThat(repeat(SCRIPTS, PUT, 10013)).isEqualTo(Repeat.IF_SAFE);
        assertThat(repeat(SCRIPTS, POST, 100146)).isEqualTo(Repeat.ALWAYS);
        assertThat(repeat(QUEUES, POST, 11001)).isEqualTo(Repeat.ALWAYS);
        assertThat(repeat(SCRIPTS, PUT, 11001)).isEqualTo(Repeat.NEVER);
        assertThat(repeat(SCRIPTS, GET, 10000)).isEqualTo(Repeat.ONCE);
        assertThat(repeat(ASSETS, POST, 10000)).isEqualTo(Repeat.NEVER);
    }

    @Test
    void aCodeThatNobodyKnowsMeansNothing() {
        assertThat(ErrorTable.find(SCRIPTS, GET, 99_999, "")).isEmpty();
        assertThat(ErrorTable.find(QUEUES, GET, 10007, "This Worker does not exist"))
                .isEmpty();
    }

    @Test
    void noRowStandsBehindOneThatAnswersForIt() {
        List<KnownError> rows = ErrorTable.rows();
        for (KnownError row : rows) {
            HttpMethod method = row.methods().stream().findFirst().orElse(HttpMethod.OPTIONS);
            String message = row.words().stream().findFirst().orElse("");
            Optional<KnownError> found = ErrorTable.find(row.area(), method, row.code(), message);
            assertThat(found).as("%s %s", row.area(), row.code()).contains(row);
        }
    }

    private static Repeat database(String message) {
        return ErrorTable.find(D1, POST, 7500, message).orElseThrow().repeat();
    }

    private static Repeat repeat(Area area, HttpMethod method, int code) {
        return ErrorTable.find(area, method, code, "").orElseThrow().repeat();
    }
}
