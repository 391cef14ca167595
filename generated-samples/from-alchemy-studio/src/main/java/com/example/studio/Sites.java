package com.example.studio;

import dev.athanor.annotation.DispatchNamespace;
import dev.athanor.binding.Dispatcher;

/** The customers' own sites. */
@DispatchNamespace(name = "studio-sites")
public interface Sites extends Dispatcher {}
