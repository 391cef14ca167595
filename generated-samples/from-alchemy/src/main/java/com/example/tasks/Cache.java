package com.example.tasks;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

/** Answers that are kept for a while, by the question. */
@KvNamespace(title = "cache-store")
public interface Cache extends KeyValue<String> {}
