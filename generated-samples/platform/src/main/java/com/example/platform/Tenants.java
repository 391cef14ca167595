package com.example.platform;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.binding.Dispatcher;

/** The tenants' workers: those declared here, and those that come while the platform runs. */
@DispatchNamespace
public interface Tenants extends Dispatcher {}
