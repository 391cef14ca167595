package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsDocTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '¬', textBlock = """
                    {@code List<B>} of them           → `List<B>` of them
                    {@link Order}                     → `Order`
                    {@link Order#id}                  → `Order.id`
                    {@link #id}                       → `id`
                    {@link Map#get(Object, int) look} → look
                    {@linkplain Order the order}      → the order
                    {@literal a < b & c}              → a < b & c
                    {@code a {@b} c}                  → `a {@b} c`
                    <b>not</b> <em>so</em>            → **not** *so*
                    <code>x</code>                    → `x`
                    a &lt;b&gt; &amp;lt; c            → a <b> &lt; c
                    <a href="https://a.example/">a</a> → [a](https://a.example/)
                    2<sup>53</sup>                    → 2^53
                    a *&#47; b&#x2019;s &#64;c &#0; d → a */ b’s @c &#0; d
                    {@code unclosed                   → `unclosed`
                    """)
    void inlineTagsAndHtmlAreReadable(String javadoc, String tsDoc) {
        assertThat(TsDoc.ofType(javadoc)).isEqualTo(tsDoc);
    }

    @Test
    void paragraphsListsAndExamplesKeepTheirShape() {
        assertThat(TsDoc.ofType("""
                                 One.

                                 <p>Two:

                                 <ul>
                                   <li>a
                                   <li>b
                                 </ul>

                                 <pre>{@code
                                 @Worker
                                 interface Api {}
                                 }</pre>
                                """)).isEqualTo("""
                        One.

                        Two:

                        - a
                        - b

                        ```
                        @Worker
                        interface Api {}
                        ```""");
    }

    @Test
    void aMethodKeepsItsParametersResultAndExceptions() {
        assertThat(TsDoc.ofMethod("""
                                 Finds it.

                                 @param id which {@code one},
                                   of all
                                 @return it
                                 @throws IllegalStateException never
                                 @see Order
                                 @since 1
                                """)).isEqualTo("""
                        Finds it.

                        @param id - which `one`,
                          of all
                        @returns it
                        @throws IllegalStateException never""");
    }

    @Test
    void aTypeKeepsItsTypeParametersAlone() {
        assertThat(TsDoc.ofType("A page.\n\n@param <T> of what\n@param items what\n@deprecated use lists"))
                .isEqualTo("A page.\n\n@typeParam T - of what\n@deprecated use lists");
    }

    @Test
    void whatWouldEndTheCommentIsEscaped() {
        assertThat(TypeScriptWriter.empty().doc("a */ b").text()).isEqualTo("/** a *\\/ b */\n");
    }
}
