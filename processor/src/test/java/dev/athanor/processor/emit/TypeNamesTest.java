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
    void typesOfOneNameAreToldApartByTheirClassesAndPackages() {
        assertThat(names(Set.of(), symbol("com.example.order", "Line"), symbol("com.example.invoice", "Line")))
                .containsExactly("OrderLine", "InvoiceLine");
        assertThat(names(
                        Set.of(),
                        LINE,
                        symbol("com.example.shop", "Order", "Line"),
                        symbol("com.example.billing", "Order", "Line"),
                        symbol("com.example.billing", "Line")))
                .containsExactly("ShopLine", "ShopOrderLine", "BillingOrderLine", "BillingLine");
    }

    @Test
    void noNameDependsOnWhichTypeComesFirst() {
        TsSymbol other = symbol("com.example.billing", "Line");

        assertThat(names(Set.of(), LINE, other)).containsExactly("ShopLine", "BillingLine");
        assertThat(names(Set.of(), other, LINE)).containsExactly("BillingLine", "ShopLine");
    }

    @Test
    void aNameThatIsNobodyElsesIsKept() {
        assertThat(names(
                        Set.of(),
                        symbol("com.example.shop", "Order", "Line"),
                        symbol("com.example.billing", "Line"),
                        symbol("com.example.shop", "OrderLine")))
                .containsExactly("ShopOrderLine", "BillingLine", "OrderLine");
    }

    @Test
    void whatHasNothingToTellItApartGetsANumber() {
        assertThat(names(Set.of(), LINE, new TsSymbol("com.example.shop", List.of("Line"), TsForm.RPC)))
                .containsExactly("Line", "LineRpc");
        assertThat(names(Set.of(), symbol("", "Line"), new TsSymbol("", List.of("Line"), TsForm.RPC)))
                .containsExactly("Line", "LineRpc");
    }

    @Test
    void namesOfTypeParametersAreAvoided() {
        TsDeclaration box = new TsAlias(symbol("com.example", "Box"), List.of("Line"), "", TsKeyword.STRING);
        TypeNames names = TypeNames.of(List.of(box, declaration(LINE)), Set.of());

        assertThat(names.of(LINE)).isEqualTo("ShopLine");
    }

    @Test
    void whatAHelperIsWrittenWithIsAvoided() {
        assertThat(Helpers.names(Set.of("JsonKVNamespace")))
                .contains("JsonKVNamespace", "KVNamespace", "Map", "Omit", "Promise")
                .doesNotContain("Value", "Metadata");
        assertThat(Helpers.names(Set.of("TypedWorkflow"))).doesNotContain("Params", "Result", "Events", "Type");
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
