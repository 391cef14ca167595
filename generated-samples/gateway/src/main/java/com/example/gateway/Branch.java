package com.example.gateway;

import dev.athanor.annotation.Stages;
import dev.athanor.annotation.Tunnel;

/**
 * The network of the branch, for devices with WARP. Its connector is installed there and outlives stages; it was set up by hand
 * once, and is taken over as it is.
 */
@Stages("prod")
@Tunnel(name = "branch-office", warpRouting = true, adopt = true, retain = true)
public interface Branch {}
