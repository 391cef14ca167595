package test;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.binding.Dispatcher;

@DispatchNamespace(name = "plugins-${stage}")
public interface Plugins extends Dispatcher {}
