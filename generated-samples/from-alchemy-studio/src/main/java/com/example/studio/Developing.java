package com.example.studio;

import dev.athanor.annotation.Workflow;
import dev.athanor.annotation.WorkflowLimits;
import dev.athanor.binding.WorkflowRuns;

/** Takes a photo from the bucket into its album. */
@Workflow(name = "studio-developing", worker = Studio.class, limits = @WorkflowLimits(steps = 20))
public interface Developing extends WorkflowRuns<Negative, Album> {}
