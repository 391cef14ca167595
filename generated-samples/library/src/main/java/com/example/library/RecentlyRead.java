package com.example.library;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

/** When articles were last read, by their ids; a list of the keys tells the titles too. */
@KvNamespace(metadata = ReadArticle.class)
public interface RecentlyRead extends KeyValue<Reading> {}
