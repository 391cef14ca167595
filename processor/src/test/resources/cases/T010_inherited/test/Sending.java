package test;

import dev.athanor.binding.Producer;

/** What all queues of this project are. */
interface Sending<T extends Record> extends Producer<T> {}
