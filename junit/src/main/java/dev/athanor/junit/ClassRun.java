package dev.athanor.junit;

import dev.athanor.junit.cloud.TestCloud;
import dev.athanor.local.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A class whose tests run, or a nested one of it. Each test begins with what there was after the {@code @BeforeAll} methods of its class,
 * and these with what there was after those of the class around it.
 */
final class ClassRun {

    private final TestCloud cloud;
    private @Nullable Snapshot beginning;

    private ClassRun(TestCloud cloud) {
        this.cloud = cloud;
    }

    /** Before the {@code @BeforeAll} methods of a class that is not nested. */
    static ClassRun begin(TestCloud cloud) {
        cloud.restore(cloud.whole());
        return new ClassRun(cloud);
    }

    /** Before the {@code @BeforeAll} methods of a nested class. */
    ClassRun beginNested() {
        beginTest();
        return new ClassRun(cloud);
    }

    void beginTest() {
        Snapshot start = beginning;
        if (start == null) {
            beginning = cloud.local().snapshot();
        } else {
            cloud.restore(start);
        }
        cloud.logs().clear();
    }

    TestCloud cloud() {
        return cloud;
    }
}
