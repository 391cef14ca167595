package dev.athanor.junit.stack;

import dev.athanor.annotation.Entrypoint;
import java.util.Optional;

/** What {@link Authors} offers. */
@Entrypoint(worker = Authors.class)
public interface AuthorService {

    Optional<Author> find(String name);

    byte[] picture(String name, long size);
}
