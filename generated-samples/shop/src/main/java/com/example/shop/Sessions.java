package com.example.shop;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;

/** Customers seen lately, by their id, so that not every order has to ask for its customer. */
@KvNamespace
public interface Sessions extends KeyValue<Session> {}
