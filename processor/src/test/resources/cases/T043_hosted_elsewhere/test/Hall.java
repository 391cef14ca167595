package test;

import dev.athanor.annotation.DurableObject;

@DurableObject(worker = Backend.class, renamedFrom = "OldHall")
interface Hall {}
