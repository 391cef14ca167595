/** A workflow: what its instances are started with, what they return, and the payload of each event that they wait for. */
export interface TypedWorkflow<Params, Result, Events> {
  create(
    options: WorkflowInstanceCreateOptions<Params> & { params: Params },
  ): Promise<TypedWorkflowInstance<Result, Events>>;
  createBatch(
    batch: (WorkflowInstanceCreateOptions<Params> & { params: Params })[],
  ): Promise<TypedWorkflowInstance<Result, Events>[]>;
  get(id: string): Promise<TypedWorkflowInstance<Result, Events>>;
}

/** An instance of a workflow. */
export interface TypedWorkflowInstance<Result, Events> extends Omit<WorkflowInstance, "sendEvent" | "status"> {
  /** How it stands. `output` is what it returned, once it is complete. */
  status(): Promise<Omit<InstanceStatus, "output"> & { output?: Result | null }>;
  sendEvent<Type extends keyof Events & string>(event: { type: Type; payload: Events[Type] }): Promise<void>;
}
