package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;
import java.util.List;
import java.util.concurrent.Future;

@DurableObject
public interface Desk {

    Clerk clerk();

    ObjectNamespace<Desk> others();

    void call(List<Future<String>> later);

    void greet(Visitor visitor);

    @BigInt
    int number();

    @BigInt
    void nothing();

    Till till();

    boolean hasOwnProperty(String name);

    @Entrypoint(worker = Office.class)
    interface Clerk {}

    interface Visitor {
        String name();
    }

    @RpcTarget
    interface Till {

        void add(int cents);

        void add(String coin);

        String valueOf(String coin);

        void then(Thread thread);
    }

    @Worker(entrypoint = "src/office.ts", compatibilityDate = "2026-04-01")
    interface Office {}
}
