package dev.athanor.processor.diagnostic;

/** Whether a problem stops the build. */
public enum Severity {

    /** Nothing is generated for the declaration, and the compilation fails. */
    ERROR,

    /** The declaration is accepted, and does hardly what was meant. */
    WARNING
}
