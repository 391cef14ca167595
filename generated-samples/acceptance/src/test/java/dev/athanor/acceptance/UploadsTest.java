package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.uploads.Gallery;
import com.example.uploads.GalleryEnv;
import com.example.uploads.Report;
import com.example.uploads.ReportReader;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2NotificationSettings;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample with a bucket, notifications, and a queue that a Java program pulls from, from its coming to its going. What it does is in
 * its own tests.
 */
class UploadsTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsDeclaredComesChangesAndGoesWithTheStage() throws Exception {
        try (SampleCloud uploads = new SampleCloud(directory)) {
            apply(uploads, Sample.UPLOADS.manifest());
            assertThat(plan(uploads, Sample.UPLOADS.manifest()).isEmpty()).isTrue();

            Gallery gallery = new GalleryEnv(CloudflareBindings.connect(
                    uploads.cloud().target(),
                    Sample.UPLOADS.stack(Sample.UPLOADS.manifest()),
                    Gallery.class.getName()));
            eachPartCanBeTakenAwayAlone(uploads);
            aNotificationCanBecomeAnother(uploads, gallery);
            whereABucketIsCannotBeChanged(uploads);

            destroyKeepsWhatNobodyGaveUp(uploads);
            uploads.destroy(Sample.UPLOADS);
            whatIsRetainedIsThereForTheNextDeployment(uploads);
        }
    }

    private static void eachPartCanBeTakenAwayAlone(SampleCloud uploads) {
        removesJust(uploads, "r2-cors", bucket -> with(bucket, false, bucket.devDomain()));
        removesJust(uploads, "r2-dev-domain", bucket -> with(bucket, true, false));
        Manifest unpulled = changed(entry -> entry instanceof QueueEntry queue && queue.pull() != null
                ? new QueueEntry(
                        queue.name(),
                        queue.deliveryDelay(),
                        queue.deliveryPaused(),
                        queue.messageRetentionPeriod(),
                        null,
                        queue.retain())
                : entry);
        applyExpecting(uploads, unpulled, "queue-consumer");
        apply(uploads, Sample.UPLOADS.manifest());
    }

    private static void removesJust(SampleCloud uploads, String kind, UnaryOperator<R2BucketEntry> change) {
        Manifest without = changed(entry ->
                entry instanceof R2BucketEntry bucket && !bucket.notifications().isEmpty()
                        ? change.apply(bucket)
                        : entry);
        applyExpecting(uploads, without, kind);
        apply(uploads, Sample.UPLOADS.manifest());
    }

    private static void applyExpecting(SampleCloud uploads, Manifest manifest, String kind) {
        Plan plan = plan(uploads, manifest);
        assertThat(plan.steps().stream().filter(step -> step.action().writes()))
                .as(plan.toText())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.resource().kind()).isEqualTo(kind);
                    assertThat(step.action()).isEqualTo(Action.DELETE);
                });
        apply(uploads, manifest);
        assertThat(plan(uploads, manifest).isEmpty()).isTrue();
    }

    private static R2BucketEntry with(R2BucketEntry bucket, boolean cors, boolean devDomain) {
        return new R2BucketEntry(
                bucket.name(),
                bucket.locationHint(),
                bucket.storageClass(),
                bucket.jurisdiction(),
                devDomain,
                bucket.domains(),
                cors ? bucket.cors() : List.of(),
                bucket.lifecycle(),
                bucket.lock(),
                bucket.notifications(),
                bucket.empty(),
                bucket.retain());
    }

    private static Manifest changed(UnaryOperator<ManifestEntry> change) {
        Manifest manifest = Sample.UPLOADS.manifest();
        return Manifest.of(
                manifest.app(),
                manifest.declarations().stream()
                        .map(fragment ->
                                Fragment.of(fragment.declaration(), fragment.id(), change.apply(fragment.entry())))
                        .toList());
    }

    private static void aNotificationCanBecomeAnother(SampleCloud uploads, Gallery gallery) {
        Manifest jpegs = changed(entry ->
                entry instanceof R2BucketEntry bucket && !bucket.notifications().isEmpty()
                        ? copy(bucket, bucket.locationHint(), bucket.jurisdiction(), List.of(jpegsToo(bucket)))
                        : entry);
        Plan plan = plan(uploads, jpegs);
        assertThat(plan.steps().stream().filter(step -> step.action().writes()))
                .as(plan.toText())
                .singleElement()
                .satisfies(step -> assertThat(step.action()).isEqualTo(Action.UPDATE));
        apply(uploads, jpegs);
        assertThat(plan(uploads, jpegs).isEmpty()).isTrue();

        gallery.uploads().put("images/now a.jpg", png(2, 1));
        assertThat(reports(gallery, 1)).containsExactly(new Report("images/now a.jpg", Report.Kind.STORED, 2, 1));
        apply(uploads, Sample.UPLOADS.manifest());
    }

    private static R2NotificationSettings jpegsToo(R2BucketEntry bucket) {
        R2NotificationSettings pngs = bucket.notifications().get(0);
        return new R2NotificationSettings(
                pngs.queue(), pngs.eventTypes(), pngs.prefix(), null, pngs.description(), pngs.stages());
    }

    private static void whereABucketIsCannotBeChanged(SampleCloud uploads) {
        Manifest moved = changed(entry -> entry instanceof R2BucketEntry bucket && bucket.locationHint() != null
                ? copy(bucket, "enam", bucket.jurisdiction(), bucket.notifications())
                : entry);
        assertThatThrownBy(() -> plan(uploads, moved))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("where a bucket is cannot be changed");
        Manifest elsewhere = changed(entry -> entry instanceof R2BucketEntry bucket && bucket.locationHint() != null
                ? copy(bucket, bucket.locationHint(), "eu", bucket.notifications())
                : entry);
        assertThatThrownBy(() -> plan(uploads, elsewhere))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("a bucket's jurisdiction cannot be changed");
    }

    private static R2BucketEntry copy(
            R2BucketEntry bucket,
            @Nullable String location,
            @Nullable String jurisdiction,
            List<R2NotificationSettings> notifications) {
        return new R2BucketEntry(
                bucket.name(),
                location,
                bucket.storageClass(),
                jurisdiction,
                bucket.devDomain(),
                bucket.domains(),
                bucket.cors(),
                bucket.lifecycle(),
                bucket.lock(),
                notifications,
                bucket.empty(),
                bucket.retain());
    }

    private static void destroyKeepsWhatNobodyGaveUp(SampleCloud uploads) {
        uploads.destroy(Sample.UPLOADS, DataLossConsent.none());
        assertThat(uploads.planDestroy(Sample.UPLOADS, DataLossConsent.none()).steps())
                .filteredOn(step -> step.action() == Action.KEEP)
                .extracting(step -> step.resource().kind())
                .contains("r2-bucket", "queue");
    }

    private static void whatIsRetainedIsThereForTheNextDeployment(SampleCloud uploads) {
        assertThat(plan(uploads, Sample.UPLOADS.manifest()).steps())
                .filteredOn(step -> step.action() != Action.CREATE)
                .extracting(step -> step.resource() + " " + step.action())
                .containsExactlyInAnyOrder("r2-bucket:archive UNCHANGED", "queue:lost-images UNCHANGED");
    }

    private static Plan plan(SampleCloud cloud, Manifest manifest) {
        return cloud.plan(Sample.UPLOADS, manifest);
    }

    private static void apply(SampleCloud cloud, Manifest manifest) {
        cloud.apply(Sample.UPLOADS, manifest, DataLossConsent.none());
    }

    private static List<Report> reports(Gallery gallery, int count) {
        ReportReader reader = new ReportReader(gallery.reports());
        List<Report> reports = new ArrayList<>();
        Eventually.await(() -> {
            reader.read(reports::add);
            return reports.size() >= count;
        });
        return reports;
    }

    /** The beginning of an image. */
    private static byte[] png(int width, int height) {
        byte[] signature = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
        return ByteBuffer.allocate(24)
                .put(signature)
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .array();
    }
}
