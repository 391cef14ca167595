package test;

import dev.athanor.annotation.Tunnel;

@Tunnel
public interface Plain {}
