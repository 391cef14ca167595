package dev.athanor.junit;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What keeps tests from running on one cloud at the same time: the tests of a class, because all of it is locked, and classes that
 * share a cloud.
 */
final class CloudLocks implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        boolean shared = AnnotationSupport.findAnnotation(testClass, AthanorTest.class)
                .filter(annotation -> annotation.scope() == CloudScope.SUITE)
                .isPresent();
        return Set.of(new Lock("dev.athanor.junit:" + (shared ? "suite" : testClass.getName())));
    }
}
