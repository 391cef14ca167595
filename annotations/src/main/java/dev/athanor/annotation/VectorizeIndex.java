package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.NotBlank;
import dev.athanor.annotation.constraint.Placeholders;
import dev.athanor.annotation.constraint.Range;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a Vectorize index. The interface extends {@link dev.athanor.binding.VectorIndex}, which says by a record what is
 * known of each vector besides its values.
 *
 * <pre>{@code
 * @VectorizeIndex(preset = VectorizePreset.BGE_BASE_EN_V1_5, metadataIndexes = "author")
 * interface Articles extends VectorIndex<Article> {}
 *
 * record Article(String author, String title, int year) {}
 * }</pre>
 *
 * <p>becomes {@code readonly ARTICLES: TypedVectorizeIndex<Article, "author">;}, whose vectors have the metadata of an
 * {@code Article} and whose queries can be filtered by the author alone, because nothing else is indexed.
 *
 * <p>Either {@link #dimensions} and {@link #metric} are given, or a {@link #preset}, which stands for both. None of them can be
 * changed once the index is there: the plan is refused, and says what to do
 * (<a href="https://developers.cloudflare.com/vectorize/best-practices/create-indexes/">Create indexes</a>).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface VectorizeIndex {

    /**
     * The index's name, unique in the account, 64 characters at most. May hold <code>${app}</code> and <code>${stage}</code>. By
     * default <code>${app}-${stage}-</code> and the interface's name in kebab case.
     */
    @Placeholders
    @Matches(
            pattern = "[a-z]([a-z0-9_-]*[a-z0-9])?",
            description =
                    "lower-case letters, digits, dashes and underscores, with a letter at the start and none of - and _ at the end",
            maxLength = 64)
    String name() default "";

    /** What the index is for, as the dashboard shows it. It cannot be changed later. None by default. */
    @NotBlank
    String description() default "";

    /**
     * How many values each vector has (<a
     * href="https://developers.cloudflare.com/vectorize/platform/limits/">limits</a>). Needs {@link #metric}.
     */
    @Range(min = 1, max = 1536, unit = "dimensions")
    int dimensions() default 0;

    /** By what vectors are close to each other. {@link VectorizeMetric#COSINE} by default where {@link #dimensions} are given. */
    VectorizeMetric metric() default VectorizeMetric.COSINE;

    /** The model that makes the vectors, which says how many dimensions they have, and their metric. None by default. */
    VectorizePreset preset() default VectorizePreset.NONE;

    /**
     * The components of the metadata by which queries can be filtered: texts, numbers and flags, ten at most. Vectors that were
     * inserted before a component was indexed are not found by it until they are written again; of a text the first 64 bytes are
     * indexed (<a href="https://developers.cloudflare.com/vectorize/reference/metadata-filtering/">Metadata filtering</a>). None
     * by default.
     */
    @Items(max = 10, distinct = true)
    String[] metadataIndexes() default {};

    /**
     * Whether an index of this name that is in the account already, and that this stage has not created, is taken over. Without it
     * one with a name of its own is refused. False by default.
     */
    boolean adopt() default false;

    /** Whether the index stays when the stage is destroyed, whatever is consented to. False by default. */
    boolean retain() default false;
}
