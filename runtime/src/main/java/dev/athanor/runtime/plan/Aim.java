package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plan is to bring about. */
public sealed interface Aim {

    /**
     * A deployment, or where a tag is given the upload of versions that are not deployed.
     *
     * @throws ProblemException when something of it would not be taken
     */
    static Aim deployment(@Nullable String tag, @Nullable String message, @Nullable String previewAlias) {
        if (tag != null) {
            return new UploadVersion(VersionLabel.of(tag, message, previewAlias));
        }
        if (previewAlias != null) {
            throw new ProblemException(
                    "preview alias", "is for a version that is not deployed, and so takes a tag too, such as pr-123.");
        }
        return new Deploy(VersionLabel.checked(message));
    }

    /** Its word in JSON. */
    String word();

    /** What is said of it in the account, where somebody said something. */
    @Nullable
    String message();

    /** Chooses by the kind of aim. */
    <R> R match(Cases<R> cases);

    /** Whether the stage is removed. */
    default boolean destroys() {
        return false;
    }

    /** Whether all that is declared is deployed. */
    default boolean isOfTheWholeStage() {
        return false;
    }

    /** One answer for each kind of aim. */
    interface Cases<R> {

        R deploy(Deploy aim);

        R destroy(Destroy aim);

        R uploadVersion(UploadVersion aim);

        R promote(Promote aim);

        R rollback(Rollback aim);
    }

    /** The account is as declared. */
    record Deploy(@Nullable String message) implements Aim {

        /** Nothing is said of it. */
        public static final Deploy SILENTLY = new Deploy(null);

        @Override
        public String word() {
            return "deploy";
        }

        @Override
        public boolean isOfTheWholeStage() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deploy(this);
        }
    }

    /** Nothing of the stage is left. */
    record Destroy() implements Aim {

        @Override
        public String word() {
            return "destroy";
        }

        @Override
        public @Nullable String message() {
            return null;
        }

        @Override
        public boolean destroys() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.destroy(this);
        }
    }

    /**
     * What differs is uploaded as a version, and what is deployed goes on.
     *
     * @param label what the version is called
     */
    record UploadVersion(VersionLabel label) implements Aim {

        public UploadVersion {
            Objects.requireNonNull(label, "label");
        }

        @Override
        public String word() {
            return "version";
        }

        @Override
        public @Nullable String message() {
            return label.message();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.uploadVersion(this);
        }
    }

    /**
     * A version answers a part of the requests, or all.
     *
     * @param version which one
     * @param percentage its share, from 0 to 100; the rest is that of the version which has most of them now
     * @param force whether an older version may come back although secrets have changed since
     */
    record Promote(
            VersionChoice version,
            BigDecimal percentage,
            @Nullable String message,
            boolean force) implements Aim {

        public Promote {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(percentage, "percentage");
        }

        @Override
        public String word() {
            return "promote";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.promote(this);
        }
    }

    /**
     * An earlier version answers all requests again.
     *
     * @param version which one; by default the last that answered all of them before
     * @param force whether it may come back although secrets have changed since
     */
    record Rollback(VersionChoice version, @Nullable String message, boolean force) implements Aim {

        public Rollback {
            Objects.requireNonNull(version, "version");
        }

        @Override
        public String word() {
            return "rollback";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rollback(this);
        }
    }
}
