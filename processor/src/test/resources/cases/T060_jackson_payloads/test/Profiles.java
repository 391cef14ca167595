package test;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

@KvNamespace
public interface Profiles extends KeyValue<Profile> {}
