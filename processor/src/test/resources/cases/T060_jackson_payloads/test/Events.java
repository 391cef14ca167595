package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

@Queue
public interface Events extends Producer<Event> {}
