package com.example.orders;

import dev.athanor.annotation.Workflow;
import dev.athanor.binding.WorkflowRuns;

/**
 * Adds up what the day before brought in, each night at two. A schedule starts instances without parameters; whoever starts one
 * by hand says which day.
 */
@Workflow(name = "${stage}-closing-of-the-day", worker = Api.class, schedules = "0 2 * * *")
public interface DailyClosing extends WorkflowRuns<Day, Closing> {}
