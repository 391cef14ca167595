package dev.athanor.binding;

/**
 * Workers AI (<a href="https://developers.cloudflare.com/workers-ai/">Workers AI</a>): models that Cloudflare runs.
 *
 * <p>A method {@code Ai ai()} becomes {@code readonly AI: Ai}, of which the worker's code calls {@code env.AI.run(…)}. It is not there
 * on the local cloud.
 *
 * <pre>{@code
 * record Prompt(String prompt) {}
 * record Answer(String response) {}
 *
 * env.ai().run("@cf/meta/llama-3.1-8b-instruct", new Prompt("What is a sieve?"), Answer.class).response();
 * }</pre>
 */
public interface Ai {

    /**
     * Runs a model, and waits for the whole of what it answers. Each run is charged; one whose answer was lost is not made again.
     *
     * @param model the model's name, as Cloudflare lists it: {@code @cf/baai/bge-base-en-v1.5}
     * @param input what the model takes, as the JSON that Jackson writes for it
     * @param result what the model answers, read from JSON; {@code byte[].class} for a model that answers an image or a sound
     */
    <R> R run(String model, Object input, Class<R> result);
}
