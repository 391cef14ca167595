package test;

import dev.athanor.annotation.Entrypoint;

@Entrypoint(worker = Api.class, className = "SelfCheck")
public interface Checks {

    boolean ready();
}
