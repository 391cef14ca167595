package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.QueuesApi.NewQueue;
import dev.athanor.runtime.testing.FakeServer;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One fault at a time, from a server on loopback. */
class FaultsTest {

    private final FakeTime time = new FakeTime();
    private final List<Duration> waits = time.waits();
    private final List<SentRequest> sent = new ArrayList<>();
    private Function<Received, Reply> answers = request -> Reply.result("[]");
    private final FakeServer server = new FakeServer(request -> answers.apply(request));
    private final CloudflareApi api = api(server.target());

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a401IsUnauthorizedWhenItComesTwice() {
        answers = request -> Reply.error(401, 10000, "Authentication error").with("cf-ray", "8f00-TXL");

        UnauthorizedException failure =
                thrown(UnauthorizedException.class, () -> api.scripts().list());

        assertThat(failure)
                .hasMessageContaining("GET /client/v4/accounts/acc/workers/scripts")
                .hasMessageContaining("Authentication error (status 401, code 10000, ray 8f00-TXL)")
                .hasMessageContaining("CLOUDFLARE_API_TOKEN");
        assertThat(failure.code()).isEqualTo(10000);
        assertThat(failure.ray()).isEqualTo("8f00-TXL");
        assertThat(failure.meaning()).isEqualTo(Meaning.FORBIDDEN);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void a404IsNotFoundOnlyWithACodeThatSaysSoAtThisCall() {
        answers = request -> Reply.error(404, 10007, "This Worker does not exist");
        assertThatThrownBy(() -> api.scripts().schedules("x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> api.queues().list(1)).isInstanceOf(RejectedException.class);

        answers = request -> Reply.error(404, 7003, "Could not route");
        assertThatThrownBy(() -> api.scripts().schedules("x")).isInstanceOf(RejectedException.class);

        answers = request -> Reply.text(404, "text/html", "<html>nothing here</html>");
        assertThatThrownBy(() -> api.scripts().schedules("x"))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("a page of HTML");
    }

    @Test
    void aNotFoundCodeWithAServerErrorProvesNothing() {
        answers = request -> Reply.error(500, 10013, "unknown error");

        assertThatThrownBy(() -> api.kvNamespaces().delete("x")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a429IsWaitedForAsLongAsItAsksWhateverTheMethod() {
        answers = once(Reply.error(429, 971, "slow down").with("Retry-After", "77"), created());

        assertThat(api.queues().create(new NewQueue("a")).queueId()).isEqualTo("q");

        assertThat(waits).hasSize(1);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(77), Duration.ofMillis(77_250));
    }

    @Test
    void a429ThatAsksForTooLongFailsAtOnce() {
        answers = request -> Reply.error(429, 971, "slow down").with("Retry-After", "301");

        assertThatThrownBy(() -> api.queues().list(1))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("apply again in 6 minutes");
        assertThat(waits).isEmpty();
    }

    @Test
    void aWaitThatIsTooLongHoldsNobodyElse() {
        answers = once(Reply.error(429, 971, "slow down").with("Retry-After", "86400"), Reply.result("[]"));

        assertThatThrownBy(() -> api.queues().list(1)).isInstanceOf(RateLimitedException.class);
        assertThat(api.queues().list(1).items()).isEmpty();
        assertThat(waits).isEmpty();
    }

    @Test
    void afterTheTimeOfARunOnlyItsLeaseAndLedgerAreReached() {
        answers = request -> Reply.result("[]");
        CloudflareApi limited = new CloudflareApi(
                server.target().repeating(RetryPolicy.STANDARD.within(Duration.ofMinutes(5))), sent::add, time);
        limited.queues().list(1);
        time.pass(Duration.ofMinutes(6));

        assertThatThrownBy(() -> limited.queues().list(1))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the time for this run is over (5 minutes)")
                .hasMessageContaining("ATHANOR_DEADLINE");
        assertThat(server.received()).hasSize(1);
        limited.urgent().queues().list(1);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void a429WithoutRetryAfterIsRepeatedWithGrowingWaits() {
        answers = request -> Reply.error(429, 971, "slow down");

        assertThatThrownBy(() -> api.queues().list(1)).isInstanceOf(RateLimitedException.class);

        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(187),
                        Duration.ofMillis(375),
                        Duration.ofMillis(750),
                        Duration.ofMillis(1500));
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void thePageOfTheEdgeThatSaysTooManyIsARateLimit() {
        answers = once(Reply.text(403, "text/plain", "error code: 1015"), created());
        assertThat(api.queues().create(new NewQueue("a")).queueId()).isEqualTo("q");

        answers = request -> Reply.text(403, "text/html", "<html>You are being rate limited</html>");
        assertThatThrownBy(() -> api.queues().list(1)).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void aRefusalForAMomentIsAskedAgainOnce() {
        answers = once(Reply.error(401, 10000, "Authentication error"), created());

        assertThat(api.queues().create(new NewQueue("a")).queueId()).isEqualTo("q");
        assertThat(waits).hasSize(1);
    }

    @Test
    void anotherDeploymentOfTheSameWorkerIsWaitedFor() {
        answers = once(Reply.error(409, 10035, "Multiple attempts to modify a resource"), Reply.result("{}"));
        api.scripts().upload("a", new Multipart(List.of()));

        answers = once(Reply.error(400, 11001, "Queue handler is missing"), Reply.result("{}"));
        api.queues()
                .createPullConsumer(
                        "q",
                        new QueuesApi.NewPullConsumer(
                                "http_pull", null, new QueuesApi.PullLimits(null, null, null, null)));

        answers = once(Reply.error(404, 100146, "version not found"), Reply.result("{\"id\":\"d\",\"versions\":[]}"));
        api.versions().deploy("a", false, VersionsApi.NewDeployment.of(List.of(), null));

        assertThat(waits).hasSize(3);
    }

    @Test
    void anUnknownErrorOfAScriptIsRepeatedOnlyWhereThatIsSafe() {
        answers = once(Reply.error(400, 10013, "unknown error"), Reply.result("{}"));
        api.scripts().upload("a", new Multipart(List.of()));
        assertThat(server.received()).hasSize(2);

        answers = request -> Reply.error(400, 10013, "unknown error");
        assertThatThrownBy(() -> api.versions().upload("a", new Multipart(List.of())))
                .isInstanceOf(UnavailableException.class);
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void aFirewallsPageSaysThatItIsOne() {
        answers = request -> Reply.text(403, "text/html", "<html>Sorry, you have been blocked</html>");

        assertThatThrownBy(() -> api.scripts().upload("a", new Multipart(List.of())))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("a firewall refused the request");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void anAnswerFromBeforeTheApiIsRepeatedLikeAnyOther5xx() {
        answers = once(
                Reply.text(503, "text/plain", "upstream connect error or disconnect/reset before headers"),
                Reply.result("[]"));

        assertThat(api.queues().list(1).items()).isEmpty();
    }

    @Test
    void theSameCodeIsAnAbsenceHereAndAFailureThere() {
        answers = request -> Reply.error(404, 10013, "namespace not found");
        assertThatThrownBy(() -> api.kvNamespaces().delete("n")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> api.kvNamespaces().value("n", "k"))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.meaning()).isEqualTo(Meaning.MISSING));
        assertThatThrownBy(() -> api.scripts().settings("s")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aValueOfAnAnswerIsInNoExceptionOfItsReading() {
        answers = request -> Reply.result("{\"enabled\":\"quite-secret-value-91\"}");

        Throwable failure = thrown(Throwable.class, () -> api.scripts().address("a"));
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).contains("UnexpectedAnswerException").doesNotContain("quite-secret-value-91");
    }

    @Test
    void a500IsRepeatedForAReadAndForWhatSetsAState() {
        answers = once(Reply.error(500, 0, "oops"), Reply.result("[]"));
        assertThat(api.queues().list(1).items()).isEmpty();

        answers = once(Reply.text(502, "text/html", "<html>bad gateway</html>"), Reply.result("null"));
        api.queues().delete("q");

        assertThat(sent).extracting(SentRequest::status).containsExactly(500, 200, 502, 200);
        assertThat(sent).extracting(SentRequest::writes).containsExactly(false, false, true, true);
    }

    @Test
    void a500IsNotRepeatedForACreation() {
        answers = request -> Reply.error(500, 0, "oops");

        assertThatThrownBy(() -> api.queues().create(new NewQueue("a")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("status 500");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aSelectIsAReadAndRepeatedAndAnInsertIsNot() {
        answers = once(Reply.error(500, 0, "oops"), Reply.result("[{\"results\":[]}]"));
        api.d1().query("db", Query.of("SELECT name FROM d1_migrations;"));
        assertThat(sent).extracting(SentRequest::writes).containsOnly(false);

        sent.clear();
        answers = request -> Reply.error(500, 0, "oops");
        for (String sql :
                List.of("INSERT INTO a VALUES (1)", "SELECT 1; DELETE FROM a", "WITH x AS (SELECT 1) DELETE FROM a")) {
            assertThatThrownBy(() -> api.d1().query("db", Query.of(sql))).isInstanceOf(UnavailableException.class);
        }
        assertThat(sent).hasSize(3).extracting(SentRequest::writes).containsOnly(true);
    }

    @Test
    void htmlInsteadOfJsonIsUnexpected() {
        answers = request -> Reply.text(200, "text/html", "<!doctype html><title>proxy</title>");

        assertThatThrownBy(() -> api.queues().list(1))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("a page of HTML, not JSON")
                .hasMessageContaining("CLOUDFLARE_API_BASE_URL");
    }

    @Test
    void anEmptyAnswerIsUnexpected() {
        answers = request -> Reply.text(200, "application/json", "");

        assertThatThrownBy(() -> api.queues().list(1))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aCutAnswerIsUnexpected() {
        answers = request -> Reply.text(200, "application/json", "{\"success\":true,\"result\":[{\"queue_");

        assertThatThrownBy(() -> api.queues().list(1))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void anAnswerWithoutWhatItShouldHoldIsUnexpected() {
        answers = request -> Reply.result("[{\"queue_name\":\"a\"}]");
        assertThatThrownBy(() -> api.queues().list(1)).isInstanceOf(UnexpectedAnswerException.class);

        answers = request -> Reply.result("null");
        assertThatThrownBy(() -> api.queues().create(new NewQueue("a"))).isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void a200ThatSaysThatItFailedIsAFailure() {
        answers = request -> Reply.error(200, 11003, "bad queue name");

        assertThatThrownBy(() -> api.queues().create(new NewQueue("a")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("bad queue name")
                .hasMessageContaining("choose a queue name");
    }

    @Test
    void aRefusedConnectionIsUnavailable() {
        URI closed = closedPort();
        CloudflareApi nobody = api(Target.cloudflare(closed, "acc", ApiToken.of(FakeServer.TOKEN)));

        assertThatThrownBy(() -> nobody.queues().list(1))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the connection was refused")
                .hasMessageContaining("check the API's address");
        assertThat(sent).hasSize(5).extracting(SentRequest::status).containsOnly(0);
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowedAndTheTokenStaysHere() {
        try (FakeServer other = new FakeServer(request -> Reply.result("[]"))) {
            answers = request -> Reply.text(302, "text/plain", "").with("Location", other.base() + "/steal");

            assertThatThrownBy(() -> api.queues().list(1))
                    .isInstanceOf(UnexpectedAnswerException.class)
                    .hasMessageContaining("a redirect to 127.0.0.1, which is not followed");
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void theTokenIsInTheHeaderAndInNoMessage() {
        answers = request -> Reply.error(403, 9109, "Unauthorized to access requested resource");

        UnauthorizedException failure =
                thrown(UnauthorizedException.class, () -> api.queues().list(1));

        assertThat(server.received().get(0).headers()).containsEntry("Authorization", "Bearer " + FakeServer.TOKEN);
        assertThat(failure.toString() + failure.problems() + failure.remedy()).doesNotContain(FakeServer.TOKEN);
        assertThat(server.target()).asString().doesNotContain(FakeServer.TOKEN);
    }

    @Test
    void anUploadOfFilesUsesItsSessionsTokenInstead() {
        answers = request -> Reply.result("{\"jwt\":\"receipt\"}");
        api.assets().upload("session.jwt", new Multipart(List.of()));

        assertThat(server.received().get(0).headers()).containsEntry("Authorization", "Bearer session.jwt");
    }

    @Test
    void allPagesOfAListAreRead() {
        answers = request -> Reply.json(
                200,
                "{\"success\":true,\"result\":[{\"id\":\"" + request.path().replaceFirst(".*[?&]page=(\\d+).*", "$1")
                        + "\",\"title\":\"t\"}],\"result_info\":{\"page\":1,\"per_page\":1,\"total_count\":3}}");

        assertThat(Page.all(api.kvNamespaces()::list))
                .extracting(KvNamespacesApi.Namespace::id)
                .containsExactly("1", "2", "3");
    }

    @Test
    void namesInPathsAreEncodedSlashesIncluded() {
        answers = request -> Reply.error(404, 10007, "no");
        assertThatThrownBy(() -> api.scripts().settings("a/../b%2F")).isInstanceOf(NotFoundException.class);

        assertThat(server.received().get(0).path()).endsWith("/workers/scripts/a%2F..%2Fb%252F/settings");
    }

    private static Function<Received, Reply> once(Reply first, Reply then) {
        List<Reply> replies = new ArrayList<>(List.of(first, then));
        return request -> replies.size() > 1 ? replies.remove(0) : replies.get(0);
    }

    private static Reply created() {
        return Reply.result("{\"queue_id\":\"q\",\"queue_name\":\"a\"}");
    }

    private static <T extends Throwable> T thrown(Class<T> type, ThrowingCallable call) {
        return catchThrowableOfType(type, call);
    }

    private static URI closedPort() {
        FakeServer gone = new FakeServer(request -> Reply.result("[]"));
        gone.close();
        return gone.base();
    }

    private CloudflareApi api(Target target) {
        return new CloudflareApi(target, sent::add, time);
    }
}
