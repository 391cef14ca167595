package dev.athanor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param environment the environment variables
 * @param out what was asked for goes here
 * @param err all else goes here
 * @param questions who answers questions
 */
record Terminal(Map<String, String> environment, PrintWriter out, PrintWriter err, Questions questions) {

    /** Answers questions. */
    interface Questions {

        /** Nobody is there. */
        Questions NOBODY = question -> Answer.NOBODY;

        Answer ask(String question);
    }

    /** What somebody said. */
    enum Answer {
        YES,
        NO,
        NOBODY
    }

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(System.getenv(), writer(System.out), writer(System.err), Terminal::ask);
    }

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Asks on the standard error; a standard input that has ended, as in CI, is nobody. */
    private static Answer ask(String question) {
        System.err.print(question + " [y/N] ");
        System.err.flush();
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String answer = in.readLine();
            if (answer == null) {
                System.err.println();
                return Answer.NOBODY;
            }
            return answer.strip().equalsIgnoreCase("y") ? Answer.YES : Answer.NO;
        } catch (IOException e) {
            return Answer.NOBODY;
        }
    }
}
