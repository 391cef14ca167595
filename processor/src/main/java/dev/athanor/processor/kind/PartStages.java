package dev.athanor.processor.kind;

import dev.athanor.annotation.Stages;
import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.declaration.AnnotationItems;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** A part of a declaration that is limited to stages has to be in one of those that the declaration is limited to. */
public final class PartStages {

    private static final String MEMBER = "stages";

    private PartStages() {}

    /** Reports the parts that no stage has. */
    public static void check(Declaration declaration, Facilities facilities) {
        facilities.annotations().first(declaration.type(), Stages.class).ifPresent(limit -> {
            List<String> stages = texts(limit, "value");
            facilities.annotations().on(declaration.type()).forEach(part -> check(part, stages, facilities));
        });
    }

    private static void check(AnnotationReading part, List<String> stages, Facilities facilities) {
        List<String> own = texts(part, MEMBER);
        if (!own.isEmpty() && own.stream().noneMatch(stages::contains)) {
            facilities
                    .report()
                    .add(DeclarationProblem.STAGES_NEVER_MEET.at(
                            part.originOf(MEMBER), part.title(), String.join(", ", own), String.join(", ", stages)));
        }
        for (AnnotationValue value : part.mirror().getElementValues().values()) {
            for (AnnotationValue item : AnnotationItems.of(value)) {
                if (item.getValue() instanceof AnnotationMirror inner) {
                    check(part.inside(inner, part.quote()), stages, facilities);
                }
            }
        }
    }

    private static List<String> texts(AnnotationReading annotation, String member) {
        return annotation.strings(member).stream().map(Written::value).toList();
    }
}
