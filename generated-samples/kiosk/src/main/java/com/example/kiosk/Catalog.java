package com.example.kiosk;

import dev.athanor.annotation.WorkerRef;

/** The catalog's worker, which the project mesh deploys in a stage of the same name. */
@WorkerRef(service = "mesh-${stage}-catalog")
public interface Catalog {}
