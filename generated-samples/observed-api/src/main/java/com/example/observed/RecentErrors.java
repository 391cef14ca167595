package com.example.observed;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

/**
 * The errors of the last day, by the time at which they happened. They stay when the stage goes, and one that is there already
 * under this title is taken over.
 */
@KvNamespace(title = "observed-api ${stage} errors", adopt = true, retain = true)
public interface RecentErrors extends KeyValue<ErrorReport> {}
