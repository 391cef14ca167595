package dev.athanor.junit.stack;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

/** The notes, by their titles. */
@KvNamespace
public interface NoteStore extends KeyValue<String> {}
