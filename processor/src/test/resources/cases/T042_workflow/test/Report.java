package test;

import dev.athanor.annotation.Workflow;
import dev.athanor.binding.WorkflowRuns;

@Workflow
interface Report extends WorkflowRuns<String, Integer> {}
