package com.example.kiosk;

import dev.athanor.annotation.Entrypoint;
import java.util.Optional;

/** What of {@link Catalog} the screen calls. */
@Entrypoint(worker = Catalog.class)
public interface Products {

    /** A product with its price; nothing when there is none of that id. */
    Optional<Product> find(String id);
}
