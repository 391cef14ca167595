package com.example.shop;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** Orders that were accepted and wait to be fulfilled. */
@Queue
public interface PlacedOrders extends Producer<Order> {}
