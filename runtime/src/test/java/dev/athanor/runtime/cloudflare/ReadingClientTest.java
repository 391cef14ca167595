package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.testing.FakeServer;
import dev.athanor.runtime.testing.Reply;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever only reads cannot send anything else: each method of each area is called. */
class ReadingClientTest {

    @Test
    void nothingThatWritesLeavesTheProcess() throws Exception {
        TreeSet<String> refused = new TreeSet<>();
        List<SentRequest> sent = new CopyOnWriteArrayList<>();
        try (FakeServer server = new FakeServer(request -> Reply.result("null"))) {
            CloudflareApi api = new CloudflareApi(server.target(), sent::add).reading();
            for (Method area : CloudflareApi.class.getMethods()) {
                if (area.getReturnType().isInterface() && area.getParameterCount() == 0) {
                    refused.addAll(refused(area.invoke(api), area.getReturnType()));
                }
            }
            if (refuses(() -> api.signedUploads().put("http://127.0.0.1:1/x", Path.of("pom.xml")))) {
                refused.add("SignedUploads.put");
            }

            assertThat(sent).isNotEmpty().noneMatch(SentRequest::writes).hasSameSizeAs(server.received());
        }
        assertThat(refused)
                .contains("ScriptsApi.upload", "QueuesApi.create", "D1Api.delete", "SignedUploads.put")
                .doesNotContain("ScriptsApi.list", "QueuesApi.list", "D1Api.list");
    }

    private static List<String> refused(Object area, Class<?> type) throws IllegalAccessException {
        List<String> refused = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                try {
                    method.invoke(area, new SampleArguments(true).of(method));
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof IllegalStateException refusal
                            && String.valueOf(refusal.getMessage()).contains("whoever plans only reads")) {
                        refused.add(type.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        return refused;
    }

    private static boolean refuses(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
