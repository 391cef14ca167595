package test;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.binding.Dispatcher;

@DispatchNamespace
public interface Tenants extends Dispatcher {}
