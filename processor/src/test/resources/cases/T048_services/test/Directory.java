package test;

import dev.athanor.annotation.Entrypoint;

@Entrypoint(worker = Users.class, className = "default")
public interface Directory {

    String name(String id);
}
