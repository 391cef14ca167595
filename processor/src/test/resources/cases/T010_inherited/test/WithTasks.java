package test;

import dev.athanor.annotation.Var;

interface WithTasks {

    /** Where work goes. */
    Tasks tasks();

    @Var("x")
    String level();
}
