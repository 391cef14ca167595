package test;

import dev.athanor.annotation.Workflow;
import dev.athanor.binding.WorkflowRuns;

@Workflow(worker = Backend.class)
public interface Report extends WorkflowRuns<String, Integer> {}
