package test;

import dev.athanor.annotation.Entrypoint;

@Entrypoint(worker = Billing.class)
public interface Invoices {

    int open(String customer);
}
