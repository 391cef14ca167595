package com.example.modules;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;

/** Code that stands in its declaration. */
@Worker(script = """
                export default {
                  fetch: (request, env) => new Response(`${env.GREETING} from ${new URL(request.url).pathname}`),
                };
                """, url = true, compatibilityDate = "2026-04-01", sourceMap = false)
public interface Inline {

    /** How the answer begins. */
    @Var("hello")
    String greeting();
}
