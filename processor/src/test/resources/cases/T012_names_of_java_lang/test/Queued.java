package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

@Queue
public interface Queued extends Producer<String> {}
