package dev.athanor.junit;

import dev.athanor.binding.Bindings;
import dev.athanor.junit.cloud.TestCloud;
import dev.athanor.manifest.WorkerEntry;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;

/** The {@code Env}s of workers in Java, which the compiler has generated. */
final class Envs {

    private Envs() {}

    /** Whether an interface is that of a worker which is deployed. */
    static boolean isWorker(TestCloud cloud, Class<?> type) {
        return type.isInterface()
                && cloud.deployed().stack().entries(WorkerEntry.class).stream()
                        .anyMatch(worker -> worker.declaration().equals(type.getCanonicalName()));
    }

    /** The {@code ApiEnv} of {@code Api}. */
    static <E> E of(TestCloud cloud, Class<E> worker) {
        Bindings bindings = cloud.deployed().bindings(worker.getCanonicalName());
        try {
            Constructor<?> constructor = generated(worker).getDeclaredConstructor(Bindings.class);
            constructor.setAccessible(true);
            return worker.cast(constructor.newInstance(bindings));
        } catch (InaccessibleObjectException e) {
            throw new IllegalStateException(
                    "the package " + worker.getPackageName() + " is not open to dev.athanor.junit; add"
                            + " --add-opens " + worker.getModule().getName() + "/" + worker.getPackageName()
                            + "=ALL-UNNAMED to the tests' JVM, or export it.",
                    e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    worker.getName() + " has no generated Env beside it; is it compiled with athanor-processor?", e);
        }
    }

    /** {@code Outer_ApiEnv} for {@code Outer.Api}. */
    private static Class<?> generated(Class<?> worker) throws ClassNotFoundException {
        String prefix = worker.getPackageName().isEmpty() ? "" : worker.getPackageName() + ".";
        String name = worker.getName().substring(prefix.length()).replace('$', '_') + "Env";
        return Class.forName(prefix + name, true, worker.getClassLoader());
    }
}
