package dev.athanor.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Deploys the stack of the project to a local cloud, where it runs on workerd as at Cloudflare, and gives it to the tests of the class.
 *
 * <pre>{@code
 * @AthanorTest(Api.class)
 * class ApiTest {
 *
 *     @Test
 *     void anOrderIsProcessed(Api env, LocalCloud cloud, HttpClient http) throws Exception {
 *         http.send(post(cloud.url(Api.class).resolve("/orders"), order), discarding());
 *         cloud.drain(Tasks.class);
 *         assertThat(env.db().query("SELECT * FROM orders").list(OrderRow.class)).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p>Methods, constructors and lifecycle methods may take a {@link LocalCloud}, a {@link java.net.http.HttpClient} that follows no
 * redirects, and the interface of any {@code @Worker} of the stack, which is its {@code Env} in Java.
 *
 * <p>The stage is {@code test}. What is deployed is what was compiled: the declarations on the class path, and the workers' code as it
 * is in the project's directory, the nearest one above the test's classes with a {@code pom.xml} or {@code build.gradle}.
 *
 * <p>Each test begins with what the stores and queues held after the {@code @BeforeAll} methods: what a test stores, none of the others
 * sees. What a Durable Object held in memory is gone between tests, as after an eviction. Crons fire only when a test says so.
 *
 * <p>The tests of a class run one after the other, also where JUnit runs tests in parallel; classes run beside each other, each on a cloud of its own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AthanorExtension.class)
@ResourceLock(providers = CloudLocks.class)
public @interface AthanorTest {

    /**
     * The workers that the tests are about. They are deployed with all that they refer to, with the workers that consume their queues,
     * and so on; the rest of the stack is left out. By default all of it is deployed.
     */
    Class<?>[] value() default {};

    /** Whether the class has a cloud of its own, which is the default, or shares one with others of the suite. */
    CloudScope scope() default CloudScope.CLASS;

    /**
     * Environment variables for <code>${env.NAME}</code> in declarations, as {@code NAME=value}. Those of the process count
     * where none is given here.
     */
    String[] environment() default {};
}
