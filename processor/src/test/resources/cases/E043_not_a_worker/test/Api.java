package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Entrypoint(worker = String.class)
public interface Api {}
