package com.example.studio;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

/** The albums, by the key of the photo. */
@KvNamespace(title = "studio-albums")
public interface Albums extends KeyValue<Album> {}
