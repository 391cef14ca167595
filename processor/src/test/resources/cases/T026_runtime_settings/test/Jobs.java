package test;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

@Queue(name = "jobs", adopt = true)
interface Jobs extends Producer<String> {}
