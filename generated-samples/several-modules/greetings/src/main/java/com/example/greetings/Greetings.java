package com.example.greetings;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** Who was greeted, for those who count. */
@Queue
public interface Greetings extends Producer<Greeting> {}
