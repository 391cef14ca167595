package test;

import dev.athanor.annotation.DurableObject;

@DurableObject
interface Counter {
    int value();
}
