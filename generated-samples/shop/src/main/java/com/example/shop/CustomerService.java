package com.example.shop;

import dev.athanor.annotation.Entrypoint;
import java.util.Optional;

/** What the worker {@link Customers} offers to other workers. */
@Entrypoint(worker = Customers.class)
public interface CustomerService {

    /** The customer of an id, or nothing where there is none. */
    Optional<Customer> find(String id);
}
