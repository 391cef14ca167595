package test;

import dev.athanor.annotation.Queue;

@Queue
interface Jobs extends Sending<Task> {}
