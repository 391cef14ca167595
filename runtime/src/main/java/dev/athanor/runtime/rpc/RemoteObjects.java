package dev.athanor.runtime.rpc;

import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.RpcStub;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Durable Objects, by their names and ids.
 *
 * @param sessions the session to call by
 * @param on the binding
 * @param stub makes the objects' interface out of a way to call it
 */
record RemoteObjects<T>(Supplier<RpcSession> sessions, ObjectNode on, Function<RpcStub, T> stub)
        implements ObjectNamespace<T> {

    @Override
    public T get(String name) {
        return stub.apply(new BoundStub(sessions, on.deepCopy().put("name", name)));
    }

    @Override
    public T getById(String id) {
        return stub.apply(new BoundStub(sessions, on.deepCopy().put("id", id)));
    }

    @Override
    public String idOf(String name) {
        ObjectNode ids = on.deepCopy();
        ids.putObject("ids").put("name", name);
        return id(ids);
    }

    @Override
    public String newUniqueId() {
        ObjectNode ids = on.deepCopy();
        ids.putObject("ids");
        return id(ids);
    }

    private String id(ObjectNode ids) {
        RpcSession session = sessions.get();
        return session.await(session.call(ids, "", List.of())).asString();
    }
}
