package test;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

@KvNamespace(title = "sessions of ${stage}")
public interface Sessions extends KeyValue<Session> {}
