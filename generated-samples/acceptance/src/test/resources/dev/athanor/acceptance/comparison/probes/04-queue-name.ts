// A queue's name is misspelt in the consumer
// right
const told = (batch: tool.Batch) => batch.queue === "placed-orders";
// wrong
const told = (batch: tool.Batch) => batch.queue === "plcaed-orders";
// right athanor
const told = (batch: tool.QueueBatch) => batch.queue === "placed-orders";
// wrong athanor
const told = (batch: tool.QueueBatch) => batch.queue === "plcaed-orders";
