package dev.athanor.processor.kind;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises plain texts that were meant to be secret, by what they are called and by what they look like. */
final class SecretTexts {

    private static final Pattern NAME = Pattern.compile(
            "(?:.*_)?(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS|(?:API|PRIVATE|ACCESS|SIGNING|ENCRYPTION)_?KEY)");

    /** What generators of secrets make: long, and without blanks. Words and numbers are shorter. */
    private static final Pattern LONG = Pattern.compile("\\S{8,}");

    /** How well-known secrets begin. */
    private static final Pattern SHAPE = Pattern.compile("(?s)(-----BEGIN [A-Z ]*PRIVATE KEY-----.*"
            + "|(sk|rk)_(live|test)_\\w{10,}|gh[opsu]_\\w{20,}|xox[abp]-[\\w-]{10,}|AKIA[0-9A-Z]{16})");

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://\\S*");

    private SecretTexts() {}

    /** Why a binding's text seems to be secret, as the end of a sentence. Never with the text in it. */
    static Optional<String> reason(String binding, String text) {
        if (SHAPE.matcher(text).matches()) {
            return Optional.of("it looks like a secret");
        }
        boolean named = NAME.matcher(binding).matches();
        return named && LONG.matcher(text).matches() && !ADDRESS.matcher(text).matches()
                ? Optional.of("its name says that it is secret")
                : Optional.empty();
    }
}
