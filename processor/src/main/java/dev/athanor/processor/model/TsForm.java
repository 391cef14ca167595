package dev.athanor.processor.model;

/** How values of a Java type cross the border to TypeScript. */
public enum TsForm {
    /** As the JSON that Jackson writes: queue messages, KV values. */
    JSON,
    /** As what structured clone carries in a call: arguments and results of RPC methods. */
    RPC,
    /** As a data point of Analytics Engine: texts, numbers and the index, each in a list. */
    DATA_POINT,
    /** As a row that D1 answers: as in JSON, but flags are 0 or 1, and bytes a list of numbers. */
    ROW
}
