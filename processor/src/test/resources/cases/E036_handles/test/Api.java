package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Queue
public interface Api {

    @Queue
    interface Raw extends Producer {}

    @KvNamespace
    interface Nothing {}

    @KvNamespace
    interface Other extends Producer<String> {}

    @D1Database
    interface Db {}

    @D1Database
    interface WithMethod extends Database {

        void migrate();

        default void help() {}
    }
}
