package dev.athanor.junit;

import dev.athanor.junit.cloud.CloudSettings;
import dev.athanor.junit.cloud.NotDeployedException;
import dev.athanor.junit.cloud.TestCloud;
import dev.athanor.junit.project.LinkedProject;
import dev.athanor.junit.project.TestProject;
import dev.athanor.runtime.problem.ProblemException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What all tests of a JVM have in common: their projects, linked once, and the clouds that several classes share. */
final class Suite implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Map<TestProject, LinkedProject> projects = new HashMap<>();
    private final Map<SharedCloud, TestCloud> clouds = new HashMap<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .proxy(new LocalHosts())
            .build();

    private record SharedCloud(TestProject project, CloudSettings settings) {}

    HttpClient http() {
        return http;
    }

    /** A cloud for one class, which closes it. */
    TestCloud start(Class<?> testClass, CloudSettings settings) {
        TestProject project = project(testClass);
        return TestCloud.start(() -> linked(project), settings);
    }

    /** The cloud of all classes with the same settings, which is closed at the end. */
    synchronized TestCloud shared(Class<?> testClass, CloudSettings settings) {
        return clouds.computeIfAbsent(new SharedCloud(project(testClass), settings), key -> {
            TestCloud cloud = TestCloud.start(() -> linked(key.project()), key.settings());
            open.push(cloud);
            return cloud;
        });
    }

    private static TestProject project(Class<?> testClass) {
        try {
            return TestProject.of(testClass);
        } catch (ProblemException e) {
            throw NotDeployedException.of(e);
        }
    }

    private LinkedProject linked(TestProject project) {
        synchronized (projects) {
            return projects.computeIfAbsent(project, key -> LinkedProject.link(key));
        }
    }

    @Override
    public synchronized void close() {
        open.addAll(projects.values());
        open.forEach(Suite::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // The others are closed all the same.
        }
    }
}
