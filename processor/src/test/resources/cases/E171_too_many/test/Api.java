package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @Var("0")
    String value0();

    @Var("1")
    String value1();

    @Var("2")
    String value2();

    @Var("3")
    String value3();

    @Var("4")
    String value4();

    @Var("5")
    String value5();

    @Var("6")
    String value6();

    @Var("7")
    String value7();

    @Var("8")
    String value8();

    @Var("9")
    String value9();

    @Var("10")
    String value10();

    @Var("11")
    String value11();

    @Var("12")
    String value12();

    @Var("13")
    String value13();

    @Var("14")
    String value14();

    @Var("15")
    String value15();

    @Var("16")
    String value16();

    @Var("17")
    String value17();

    @Var("18")
    String value18();

    @Var("19")
    String value19();

    @Var("20")
    String value20();

    @Var("21")
    String value21();

    @Var("22")
    String value22();

    @Var("23")
    String value23();

    @Var("24")
    String value24();

    @Var("25")
    String value25();

    @Var("26")
    String value26();

    @Var("27")
    String value27();

    @Var("28")
    String value28();

    @Var("29")
    String value29();

    @Var("30")
    String value30();

    @Var("31")
    String value31();

    @Var("32")
    String value32();

    @Var("33")
    String value33();

    @Var("34")
    String value34();

    @Var("35")
    String value35();

    @Var("36")
    String value36();

    @Var("37")
    String value37();

    @Var("38")
    String value38();

    @Var("39")
    String value39();

    @Var("40")
    String value40();

    @Var("41")
    String value41();

    @Var("42")
    String value42();

    @Var("43")
    String value43();

    @Var("44")
    String value44();

    @Var("45")
    String value45();

    @Var("46")
    String value46();

    @Var("47")
    String value47();

    @Var("48")
    String value48();

    @Var("49")
    String value49();

    @Var("50")
    String value50();

    @Var("51")
    String value51();

    @Var("52")
    String value52();

    @Var("53")
    String value53();

    @Var("54")
    String value54();

    @Var("55")
    String value55();

    @Var("56")
    String value56();

    @Var("57")
    String value57();

    @Var("58")
    String value58();

    @Var("59")
    String value59();

    @Var("60")
    String value60();

    @Var("61")
    String value61();

    @Var("62")
    String value62();

    @Var("63")
    String value63();

    @Var("64")
    String value64();

    @Var("65")
    String value65();

    @Var("66")
    String value66();

    @Var("67")
    String value67();

    @Var("68")
    String value68();

    @Var("69")
    String value69();

    @Var("70")
    String value70();

    @Var("71")
    String value71();

    @Var("72")
    String value72();

    @Var("73")
    String value73();

    @Var("74")
    String value74();

    @Var("75")
    String value75();

    @Var("76")
    String value76();

    @Var("77")
    String value77();

    @Var("78")
    String value78();

    @Var("79")
    String value79();

    @Var("80")
    String value80();

    @Var("81")
    String value81();

    @Var("82")
    String value82();

    @Var("83")
    String value83();

    @Var("84")
    String value84();

    @Var("85")
    String value85();

    @Var("86")
    String value86();

    @Var("87")
    String value87();

    @Var("88")
    String value88();

    @Var("89")
    String value89();

    @Var("90")
    String value90();

    @Var("91")
    String value91();

    @Var("92")
    String value92();

    @Var("93")
    String value93();

    @Var("94")
    String value94();

    @Var("95")
    String value95();

    @Var("96")
    String value96();

    @Var("97")
    String value97();

    @Var("98")
    String value98();

    @Var("99")
    String value99();

    @Var("100")
    String value100();

    @Var("101")
    String value101();

    @Var("102")
    String value102();

    @Var("103")
    String value103();

    @Var("104")
    String value104();

    @Var("105")
    String value105();

    @Var("106")
    String value106();

    @Var("107")
    String value107();

    @Var("108")
    String value108();

    @Var("109")
    String value109();

    @Var("110")
    String value110();

    @Var("111")
    String value111();

    @Var("112")
    String value112();

    @Var("113")
    String value113();

    @Var("114")
    String value114();

    @Var("115")
    String value115();

    @Var("116")
    String value116();

    @Var("117")
    String value117();

    @Var("118")
    String value118();

    @Var("119")
    String value119();

    @Var("120")
    String value120();

    @Var("121")
    String value121();

    @Var("122")
    String value122();

    @Var("123")
    String value123();

    @Var("124")
    String value124();

    @Var("125")
    String value125();

    @Var("126")
    String value126();

    @Var("127")
    String value127();

    @Var("128")
    String value128();

    @R2Bucket(domains = {
        @R2Domain("files0.example.com"),
        @R2Domain("files1.example.com"),
        @R2Domain("files2.example.com"),
        @R2Domain("files3.example.com"),
        @R2Domain("files4.example.com"),
        @R2Domain("files5.example.com"),
        @R2Domain("files6.example.com"),
        @R2Domain("files7.example.com"),
        @R2Domain("files8.example.com"),
        @R2Domain("files9.example.com"),
        @R2Domain("files10.example.com"),
        @R2Domain("files11.example.com"),
        @R2Domain("files12.example.com"),
        @R2Domain("files13.example.com"),
        @R2Domain("files14.example.com"),
        @R2Domain("files15.example.com"),
        @R2Domain("files16.example.com"),
        @R2Domain("files17.example.com"),
        @R2Domain("files18.example.com"),
        @R2Domain("files19.example.com"),
        @R2Domain("files20.example.com"),
        @R2Domain("files21.example.com"),
        @R2Domain("files22.example.com"),
        @R2Domain("files23.example.com"),
        @R2Domain("files24.example.com"),
        @R2Domain("files25.example.com"),
        @R2Domain("files26.example.com"),
        @R2Domain("files27.example.com"),
        @R2Domain("files28.example.com"),
        @R2Domain("files29.example.com"),
        @R2Domain("files30.example.com"),
        @R2Domain("files31.example.com"),
        @R2Domain("files32.example.com"),
        @R2Domain("files33.example.com"),
        @R2Domain("files34.example.com"),
        @R2Domain("files35.example.com"),
        @R2Domain("files36.example.com"),
        @R2Domain("files37.example.com"),
        @R2Domain("files38.example.com"),
        @R2Domain("files39.example.com"),
        @R2Domain("files40.example.com"),
        @R2Domain("files41.example.com"),
        @R2Domain("files42.example.com"),
        @R2Domain("files43.example.com"),
        @R2Domain("files44.example.com"),
        @R2Domain("files45.example.com"),
        @R2Domain("files46.example.com"),
        @R2Domain("files47.example.com"),
        @R2Domain("files48.example.com"),
        @R2Domain("files49.example.com"),
        @R2Domain("files50.example.com")
    })
    interface Uploads extends ObjectStore {}
}
