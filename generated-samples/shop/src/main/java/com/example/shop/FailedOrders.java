package com.example.shop;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;

/** Orders that could not be fulfilled, however often it was tried. */
@Queue
public interface FailedOrders extends Producer<Order> {}
