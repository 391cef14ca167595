package dev.athanor.junit;

import dev.athanor.junit.cloud.TestCloud;
import java.net.http.HttpClient;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives each test class with {@link AthanorTest} its cloud, and each of its tests what there was at the beginning. */
final class AthanorExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(AthanorExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        ClassRun outer = store.get(ClassRun.class, ClassRun.class);
        store.put(ClassRun.class, outer == null ? begin(context) : outer.beginNested());
    }

    private static ClassRun begin(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        AthanorTest annotation = AnnotationSupport.findAnnotation(testClass, AthanorTest.class)
                .orElseThrow(() -> new ExtensionConfigurationException(testClass.getName() + " has no @AthanorTest"));
        Suite suite = suite(context);
        if (annotation.scope() == CloudScope.SUITE) {
            return ClassRun.begin(suite.shared(testClass, Settings.of(testClass, annotation)));
        }
        TestCloud cloud = suite.start(testClass, Settings.of(testClass, annotation));
        context.getStore(NAMESPACE).put(TestCloud.class, cloud);
        return ClassRun.begin(cloud);
    }

    /** Closed with the JVM's tests. */
    private static Suite suite(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Suite.class, key -> new Suite(), Suite.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ClassRun run = run(context);
        run.beginTest();
        Values values = Values.of(context.getRequiredTestMethod());
        if (!values.isEmpty()) {
            TestCloud cloud = run.cloud();
            cloud.deployWith(cloud.settings().with(values.secrets(), values.variables()));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            FailureReport.print(context.getDisplayName(), run(context).cloud());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalCloud.class
                || type == HttpClient.class
                || cloud(context).filter(cloud -> Envs.isWorker(cloud, type)).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == HttpClient.class) {
            return suite(context).http();
        }
        CloudOfTest cloud = new CloudOfTest(run(context).cloud());
        return type == LocalCloud.class ? cloud : cloud.env(type);
    }

    private static Optional<TestCloud> cloud(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(ClassRun.class, ClassRun.class))
                .map(ClassRun::cloud);
    }

    private static ClassRun run(ExtensionContext context) {
        ClassRun run = context.getStore(NAMESPACE).get(ClassRun.class, ClassRun.class);
        if (run == null) {
            throw new ExtensionConfigurationException(
                    "a LocalCloud is given to the methods and constructors of test classes");
        }
        return run;
    }
}
