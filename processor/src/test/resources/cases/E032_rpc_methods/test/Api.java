package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@DurableObject
public interface Api {

    void add(int number);

    void add(String text);

    <T> void generic(String value);

    void fetch();

    void alarm();

    String toString();

    boolean propertyIsEnumerable(String name);

    @Entrypoint(worker = Home.class)
    interface Service {

        void alarm();

        void queue();

        long long1(long a) throws java.io.IOException;
    }

    @Worker(entrypoint = "src/home.ts", compatibilityDate = "2026-04-01")
    interface Home {}
}
