package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsSymbol;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypeNamesTest {

    private static final TsSymbol LINE = symbol("com.example.shop", "Line");

    @Test
    void aTypeKeepsItsSimpleName() {
        assertThat(names(Set.of(), LINE, symbol("com.example.shop", "Order", "Total")))
                .containsExactly("Line", "Total");
    }

    @Test
    void aSecondTypeOfTheNameIsToldApartByItsClassAndThenByItsPackage() {
        assertThat(names(
                        Set.of(),
                        LINE,
                        symbol("com.example.shop", "Order", "Line"),
                        symbol("com.example.billing", "Order", "Line"),
                        symbol("com.example.billing", "Line")))
                .containsExactly("Line", "OrderLine", "BillingOrderLine", "BillingLine");
    }

    @Test
    void oneJavaTypeInTwoFormsIsToldApartToo() {
        assertThat(names(Set.of(), LINE, new TsSymbol("com.example.shop", List.of("Line"), TsForm.RPC)))
                .containsExactly("Line", "ShopLine");
    }

    @Test
    void whatHasNothingLeftToTellItApartGetsANumber() {
        assertThat(names(Set.of(), symbol("", "Line"), new TsSymbol("", List.of("Line"), TsForm.RPC)))
                .containsExactly("Line", "Line2");
    }

    @Test
    void namesThatTheModuleUsesItselfAreAvoided() {
        assertThat(names(Set.of("Env", "Message"), symbol("com.example.shop", "Env"), symbol("a", "Chat", "Message")))
                .containsExactly("ShopEnv", "ChatMessage");
    }

    @Test
    void reservedWordsAreAvoided() {
        assertThat(names(Set.of(), symbol("com.example", "string"))).containsExactly("Examplestring");
    }

    private static List<String> names(Set<String> taken, TsSymbol... symbols) {
        TypeNames names = TypeNames.of(
                Stream.of(symbols)
                        .<TsDeclaration>map(TypeNamesTest::declaration)
                        .toList(),
                taken);
        return Stream.of(symbols).map(names::of).toList();
    }

    private static TsDeclaration declaration(TsSymbol symbol) {
        return new TsAlias(symbol, List.of(), "", TsKeyword.STRING);
    }

    private static TsSymbol symbol(String packageName, String... names) {
        return new TsSymbol(packageName, List.of(names), TsForm.JSON);
    }
}
