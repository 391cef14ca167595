package dev.athanor.local.workerd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Node.js process that runs Miniflare. Requests and answers are lines of JSON. It ends when its standard input does,
 * thus with this process, however that ends.
 */
final class NodeBridge implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long ANSWER_SECONDS = 60;
    private static final long END_SECONDS = 5;

    private final Process process;
    private final Writer requests;
    private final WorkerdEvents events;
    private final LastLines errors = new LastLines();
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> ready = new CompletableFuture<>();
    private final ChildProcesses children;

    private NodeBridge(Process process, WorkerdEvents events) {
        this.process = process;
        this.events = events;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.children = new ChildProcesses(process.toHandle());
    }

    /** Starts the process. */
    static NodeBridge start(Path node, Path program, Path nodeModules, WorkerdEvents events) {
        ProcessBuilder builder = new ProcessBuilder(
                List.of(node.toString(), "--no-warnings", program.toString(), nodeModules.toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CLOUDFLARE_") || name.equals("NODE_OPTIONS"));
        try {
            NodeBridge bridge = new NodeBridge(builder.start(), events);
            bridge.listen();
            return bridge;
        } catch (IOException e) {
            throw new WorkerdStartException(
                    "Node.js did not start (" + e.getMessage() + "). Check that " + node + " runs.", e);
        }
    }

    private void listen() {
        daemon("athanor-local-errors", () -> errors.readAll(process.errorReader(StandardCharsets.UTF_8)));
        daemon("athanor-local-answers", this::readAnswers);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What it said when it was there: {@code newestDate}, and the version of {@code workerd}. */
    JsonNode awaitReady() {
        return await(ready);
    }

    /**
     * Asks for something.
     *
     * @throws WorkerdException when it was refused
     * @throws WorkerdStartException when the process is gone or does not answer
     */
    JsonNode request(String operation, ObjectNode arguments) {
        long id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode request = JSON.createObjectNode().put("id", id).put("op", operation);
        request.set("args", arguments);
        try {
            send(JSON.writeValueAsString(request) + "\n");
            return await(answer);
        } catch (IOException e) {
            throw gone();
        } finally {
            waiting.remove(id);
            children.remember();
        }
    }

    private void send(String line) throws IOException {
        synchronized (requests) {
            requests.write(line);
            requests.flush();
        }
    }

    private JsonNode await(CompletableFuture<JsonNode> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkerdException refusal) {
                throw refusal;
            }
            throw gone();
        } catch (TimeoutException e) {
            throw new WorkerdStartException("Miniflare gave no answer within " + ANSWER_SECONDS + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerdStartException("Interrupted while waiting for Miniflare.", e);
        }
    }

    private WorkerdStartException gone() {
        String said = errors.text();
        return new WorkerdStartException(
                "The Node.js process that runs the workers has ended" + (said.isEmpty() ? "." : ":\n" + said), null);
    }

    private void readAnswers() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                accept(JSON.readTree(line));
            }
        } catch (IOException e) {
            // The process has ended: what waits for it hears so below.
        } finally {
            IOException end = new IOException("ended");
            ready.completeExceptionally(end);
            waiting.values().forEach(answer -> answer.completeExceptionally(end));
        }
    }

    private void accept(JsonNode message) {
        switch (message.path("event").asString("")) {
            case "ready" -> ready.complete(message);
            case "notice" -> events.noticed(message.path("text").asString());
            case "invoked" -> events.invoked(message);
            case "log" ->
                events.logged(
                        message.path("worker").asString(),
                        message.path("level").asString(),
                        message.path("text").asString());
            default -> complete(message);
        }
    }

    private void complete(JsonNode message) {
        CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asLong());
        if (answer == null) {
            return;
        }
        if (message.has("error")) {
            answer.completeExceptionally(
                    new WorkerdException(message.path("error").asString()));
        } else {
            answer.complete(message.path("result"));
        }
    }

    @Override
    public void close() {
        children.remember();
        try {
            requests.close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            children.end();
        }
    }
}
