package dev.athanor.processor.kind;

import dev.athanor.processor.declaration.Annotations;
import dev.athanor.processor.declaration.Interfaces;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.payload.PayloadTypes;
import dev.athanor.processor.project.ProjectFiles;

/**
 * What kinds read with.
 *
 * @param interfaces what interfaces consist of
 * @param annotations what stands on them
 * @param payloads Java types into TypeScript types
 * @param classes the frames of generated classes
 * @param files what the project's directory holds
 * @param report where problems go
 */
public record Facilities(
        Interfaces interfaces,
        Annotations annotations,
        PayloadTypes payloads,
        GeneratedClasses classes,
        ProjectFiles files,
        Report report) {}
