package test;

import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.Queue;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.Producer;

class Shop {

    record Item(String name) {}

    @Queue
    interface Items extends Producer<Item> {}

    @DurableObject
    interface Stock {

        int count(Item item);
    }

    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Front {

        Items items();

        ObjectNamespace<Stock> stock();
    }
}
