package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {
    Tasks tasks(String name);

    <T> Tasks generic();

    Tasks throwing() throws java.io.IOException;

    Tasks everything(int number) throws Exception;
}
