package dev.athanor.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlStatementsTest {

    @Test
    void aSemicolonEndsAStatement() {
        assertThat(SqlStatements.split("SELECT 1; SELECT 2;")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void theLastStatementNeedsNoSemicolon() {
        assertThat(SqlStatements.split("SELECT 1")).containsExactly("SELECT 1");
    }

    @Test
    void aSemicolonInAStringOrANameInQuotesEndsNothing() {
        assertThat(SqlStatements.split("INSERT INTO t VALUES ('a;b', 'it''s; so'); SELECT \"a;b\", [c;d], `e;f`"))
                .containsExactly("INSERT INTO t VALUES ('a;b', 'it''s; so')", "SELECT \"a;b\", [c;d], `e;f`");
    }

    @Test
    void aSemicolonInACommentEndsNothing() {
        assertThat(SqlStatements.split("SELECT 1 -- not; here\n; SELECT /* nor; here */ 2"))
                .containsExactly("SELECT 1 -- not; here", "SELECT /* nor; here */ 2");
    }

    @Test
    void theBodyOfATriggerIsOneStatementWithIt() {
        String trigger =
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET x = CASE WHEN 1 THEN 2 END; DELETE FROM c; END";

        assertThat(SqlStatements.split(trigger + "; SELECT 1")).containsExactly(trigger, "SELECT 1");
    }

    @Test
    void aTransactionsBeginIsAStatement() {
        assertThat(SqlStatements.split("BEGIN; SELECT 1; END;")).containsExactly("BEGIN", "SELECT 1", "END");
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        assertThat(SqlStatements.split(" ; -- only a comment\n ;; /* and another */"))
                .isEmpty();
    }

    @Test
    void whatIsNotClosedGoesToTheEnd() {
        assertThat(SqlStatements.split("SELECT 'a; b")).containsExactly("SELECT 'a; b");
        assertThat(SqlStatements.split("SELECT 1 /* a; b")).containsExactly("SELECT 1 /* a; b");
    }
}
