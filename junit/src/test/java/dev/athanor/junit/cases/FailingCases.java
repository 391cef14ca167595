package dev.athanor.junit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.junit.AthanorTest;
import dev.athanor.junit.LocalCloud;
import dev.athanor.junit.TestSecret;
import dev.athanor.junit.TestVar;
import dev.athanor.junit.stack.Notes;
import dev.athanor.junit.stack.Reminder;
import dev.athanor.junit.stack.Reminders;
import org.junit.jupiter.api.Test;

/** Tests that fail. */
public final class FailingCases {

    private FailingCases() {}

    /** One that cannot be deployed. */
    @AthanorTest
    @TestVar(name = "MOOD", value = "good")
    public static class NotDeployed {

        @Test
        void isNotRun() {}
    }

    /** One that fails after a worker has logged something. */
    @AthanorTest(Notes.class)
    @TestSecret(name = "KEY", value = "quite-secret-key")
    public static class Logging {

        @Test
        void fails(LocalCloud cloud) {
            cloud.send(Reminders.class, new Reminder("the report"));
            cloud.drain(Reminders.class);
            assertThat(cloud.messages(Reminders.class)).hasSize(1);
        }
    }
}
