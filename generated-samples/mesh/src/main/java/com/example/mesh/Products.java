package com.example.mesh;

import dev.athanor.annotation.Entrypoint;
import java.util.Optional;

/** What {@link Catalog} offers. */
@Entrypoint(worker = Catalog.class)
public interface Products {

    /** A product with its price; nothing when there is none of that id. */
    Optional<Product> find(String id);

    /** The category of a product. */
    String category(String id);
}
