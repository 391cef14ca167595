package dev.athanor.manifest.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; INSERT INTO a VALUES (1); COMMIT;",
                "begin transaction;",
                "INSERT INTO a VALUES (1); -- note\n COMMIT",
                "SAVEPOINT x;",
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END; BEGIN TRANSACTION; COMMIT;"
            })
    void transactionsAreSeen(String sql) {
        assertThat(new SqlScript(sql).controlsTransactions()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO a VALUES ('BEGIN; COMMIT');",
                "-- BEGIN;\nCREATE TABLE a (x);",
                "/* ; COMMIT; */ CREATE TABLE \"BEGIN\" (x);",
                "CREATE TABLE a (commit_id TEXT);",
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END;"
            })
    void whatOnlyLooksLikeATransactionIsNone(String sql) {
        assertThat(new SqlScript(sql).controlsTransactions()).isFalse();
    }

    @Test
    void triggersAreSeen() {
        assertThat(new SqlScript("CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END").createsTrigger())
                .isTrue();
        assertThat(new SqlScript("CREATE TABLE a (x); -- CREATE TRIGGER").createsTrigger())
                .isFalse();
    }

    @Test
    void aMissingSemicolonIsAddedBeforeTheCommentAtTheEnd() {
        assertThat(new SqlScript("ALTER TABLE a ADD x TEXT -- the end; really\n").terminated())
                .isEqualTo("ALTER TABLE a ADD x TEXT; -- the end; really\n");
        assertThat(new SqlScript("SELECT ';'").terminated()).isEqualTo("SELECT ';';");
        assertThat(new SqlScript("SELECT 1;\n-- end").terminated()).isEqualTo("SELECT 1;\n-- end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "-- nothing", "/* nothing */ ;;"})
    void aTextWithoutStatementsIsEmpty(String sql) {
        assertThat(new SqlScript(sql).isEmpty()).isTrue();
    }
}
