package com.example.platform;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.binding.Dispatcher;

/**
 * The tenants' workers: those declared here, and those that come while the platform runs. Where there is a namespace of this name
 * already, made by hand or by another tool, it is taken over with the tenants in it.
 */
@DispatchNamespace(name = "${stage}-tenants", adopt = true)
public interface Tenants extends Dispatcher {}
