package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with an interface that declares something. */
public enum DeclarationProblem implements ProblemCode {
    NOT_AN_INTERFACE(error(
            "ATH001",
            "%1$s stands on %2$s, which is no interface",
            "declare an interface; Athanor generates what implements it")),
    GENERIC_DECLARATION(
            error("ATH002", "%1$s has type parameters", "declare one interface for each type that it is used with")),
    PRIVATE_DECLARATION(error(
            "ATH003", "%1$s is private, so that nothing can implement it", "make it at least visible in its package")),
    SEVERAL_KINDS(error("ATH004", "%1$s is declared as %2$s and as %3$s at once", "use one interface for each")),
    LONELY_PART(error(
            "ATH005", "%1$s does nothing here, without %2$s", "add %2$s, or move it to an interface that has it")),
    DUPLICATE_ID(error(
            "ATH006",
            "%1$s and %2$s have the same id \"%3$s\", which is made of the simple name",
            "rename one of the interfaces")),
    UNRESOLVED_TYPE(error(
            "ATH007",
            "nothing is generated for %1$s, because %2$s does not exist",
            "import it, add it, or add the processor that generates it")),
    UNEXPECTED(error(
            "ATH008",
            "Athanor failed on this by a mistake of its own (%1$s)",
            "please report it, with this declaration")),
    CANNOT_WRITE(error(
            "ATH009",
            "%1$s cannot be written: %2$s",
            "remove or rename what has the same name, and check the output directory")),
    MISSING_IN_STAGE(error(
            "ATH054",
            "%1$s %2$s, which only these stages have: %3$s; it is needed in: %4$s",
            "limit both to the same stages with @Stages, or neither")),
    ID_OF_OTHER_LETTERS(error(
            "ATH175",
            "the name %1$s becomes the id \"%2$s\", of which its name at Cloudflare is made",
            "use letters of ASCII and digits alone")),
    STAGES_NEVER_MEET(error(
            "ATH176",
            "%1$s is for the stages %2$s, and what it belongs to only for %3$s",
            "name stages that both have"));

    private final ProblemText text;

    DeclarationProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
