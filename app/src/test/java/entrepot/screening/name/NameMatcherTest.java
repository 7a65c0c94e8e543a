package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private final NameMatcher matcher = NameMatcher.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON       | Ostrova, Lidia              | Lidia Ostrova
            PERSON       | Lidia Ostroava              | Lidia Ostrova
            PERSON       | Dr. Tarek Al-Bendari        | Tarek al Bendari
            PERSON       | TAREK BENDARI               | Tarek al-Bendari
            PERSON       | Mohamed Tarek Bendary       | Muhammad Tarik Bendari
            PERSON       | Bill Harrowgate             | William Harrowgate
            PERSON       | Jean Claude Verrier         | Jean-Claude Verrier
            PERSON       | JC Verrier                  | Jean-Claude Verrier
            PERSON       | Ostap Hrytsenko             | Ostap Bohdanovych Hrytsenko
            PERSON       | LidiaOstrova                | OSTROVA, Lidia
            PERSON       | Лидия Острова               | Lidia Ostrova
            ORGANISATION | ООО Нордфельд Агро          | Nordfeld Agro LLC
            ORGANISATION | Nordfeld Agro JSC           | АО Нордфельд Агро
            ORGANISATION | Harbour and Pine Trading Co | Harbour & Pine Trading Company
            ORGANISATION | H.P. Lines                  | HP Lines
            ORGANISATION | Brigade Forty-Four          | Brigade 44
            ORGANISATION | Brigade Forty 4             | Brigade 44
            ORGANISATION | AB Corporation              | AB CO
            ORGANISATION | Nordfeld Corp               | Nordfeld Corporation
            ORGANISATION | PT Nordfeld Niaga           | Nordfeld Niaga
            ORGANISATION | Nordfeld Joint Stock Compnay | JSC Nordfeld
            ORGANISATION | General Trading Company     | General Trading LLC
            ORGANISATION | The Nordfeld Group          | Nordfeld
            ORGANISATION | Norfdeld Steel              | Nordfeld Steel
            ORGANISATION | Nordfeld Fund X L.P.        | Nordfeld Fund X LP
            ORGANISATION | Банк Нордфельд              | Nordfeld Bank
            VESSEL       | M/V Morning Heron           | MORNING HERON
            VESSEL       | MORNINGHERON12              | MORNING HERON 12
            VESSEL       | Morning Heron XII           | MORNING HERON 12
            ADDRESS      | 12 Quay Street, Port Arven  | 12 Quay St, Port Arven
            """)
    void alerts(NameKind kind, String query, String listed) {
        assertThat(compare(kind, query, listed).verdict()).isNotEqualTo(Verdict.NO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON       | Lidia Ostrova            | Lidia Bergmann
            PERSON       | Lidia Ostrova            | Pavel Ostrov
            PERSON       | Ahmed Yusuf Bendari      | Ahmed Yusuf Kandil
            PERSON       | Лидия Острова            | Lidia Bergmann
            ORGANISATION | Harbour Trading Limited  | Pacific Trading Limited
            ORGANISATION | Bank of Arven            | Bank of Norfold
            ORGANISATION | Corp                     | Nordfeld Corp Shipping Agency
            ORGANISATION | Corp                     | CRP
            ORGANISATION | Corp                     | SE
            ORGANISATION | Shipping Ltd             | Nordfeld Shipping Ltd
            ORGANISATION | Trading Company Ltd      | Nordfeld Trading Company Ltd
            ORGANISATION | Northern Star Shipping   | OOO Nord Marine
            ORGANISATION | Ocean Trading Limited    | Ozean Handels Nordfeld GmbH
            ORGANISATION | Taiga Hash LLC           | Taco LLC
            ORGANISATION | Taiga Hash LLC           | صرافی تک شاخ
            ORGANISATION | Apple Inc                | Apolo Informatica SA
            ORGANISATION | William Marine Ltd       | Bill Nordfeld Marine Ltd
            ORGANISATION | Seoul Trading Co Ltd     | Pyongyang Trading Co Ltd
            VESSEL       | MORNING HERON 12         | MORNING HERON 13
            VESSEL       | MORNING HERON IX         | MORNING HERON XI
            VESSEL       | MORNING HERON            | EVENING HERON
            ADDRESS      | 12 Quay Street           | 14 Quay Street
            """)
    void clears(NameKind kind, String query, String listed) {
        assertThat(compare(kind, query, listed).verdict()).isEqualTo(Verdict.NO);
    }

    /// Near enough to be looked at, or not even that; too little to stop a firm.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            General Trading LLC             | Zulifa General Trading LLC
            International Bank              | Nordfeld International Bank
            Import Export Ltd               | Nordfeld Import Export
            Trading Company Ltd             | By Trade OU
            ООО Торговая Компания           | By Trade OU
            Harbour Shipping Ltd            | Harbour Marine Agency
            Snark Exploration               | Snark & Boojum Exploration
            Snark & Boojum Exploration      | Snark Exploration
            Fortune 6 Shipping Ltd          | Fortune 5 Shipping
            Nordfeld Capital Fund VII LP    | Nordfeld Capital Fund VIII LP
            """)
    void neverBlocks(String query, String listed) {
        assertThat(compare(NameKind.ORGANISATION, query, listed).verdict()).isNotEqualTo(Verdict.BLOCK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            General Trading LLC             | General Trading LLC
            International Bank              | Bank International
            ООО Нордфельд                   | Nordfeld LLC
            Nordfeld Shipping Limited       | Nordfeld Shipping Ltd
            Nordfeld Import and Export      | Nordfeld Import & Export Co Ltd
            """)
    void blocks(String query, String listed) {
        assertThat(compare(NameKind.ORGANISATION, query, listed).verdict()).isEqualTo(Verdict.BLOCK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lidia Ostrova          | Lidia Ostrova        | EXACT, EXACT
            Lidia Ostrowa          | Lidia Ostrova        | EXACT, SOUND
            L. Ostrova             | Lidia Ostrova        | INITIAL, EXACT
            Bill Ostrova           | William Ostrova      | NICKNAME, EXACT
            Van der Meer Jan       | Jan Vandermeer       | JOINED, EXACT
            Lidia Ostrova          | Lidia Maria Ostrova  | EXACT, EXACT, MISSING
            Lidia Maria Ostrova    | Lidia Ostrova        | EXACT, EXACT, EXTRA
            Lidia Ostrova          | Lidia Kandil         | EXACT, CONFLICT, LITTLE
            """)
    void explainsParts(String query, String listed, String agreements) {
        assertThat(compare(NameKind.PERSON, query, listed).parts())
                .extracting(part -> part.agreement().name())
                .containsExactly(agreements.split(", ", -1));
    }

    @Test
    void costsMakeScore() {
        var weights = matcher.weights().of(NameKind.PERSON);
        var likeness = compare(NameKind.PERSON, "Lidia Ostrowa", "Lidia Maria Ostrova");
        double base = weights.get(Feature.BASE.place()) + weights.get(Feature.LETTERS.place()) * 12 / 30;
        double costs = likeness.parts().stream().mapToDouble(PartMatch::cost).sum();

        assertThat(likeness.score()).isCloseTo(1 / (1 + Math.exp(costs - base)), within());
    }

    @Test
    void givesSameAnswerTwice() {
        var one = compare(NameKind.PERSON, "Лидия Острова", "OSTROVA, Lidija");
        assertThat(compare(NameKind.PERSON, "Лидия Острова", "OSTROVA, Lidija")).isEqualTo(one);
    }

    @Test
    void trustsRareWordsMore() {
        var common = matcher.withFrequencies(word -> 500, 10_000);
        var rare = matcher.withFrequencies(word -> 1, 10_000);
        var query = Name.of("Lidia Ostrova", NameKind.PERSON);
        var listed = Name.of("Lidia Ostrova Bergmann", NameKind.PERSON);

        assertThat(common.compare(query, listed).score())
                .isLessThan(rare.compare(query, listed).score());
    }

    /// The same words prove less where many listed firms share them.
    @Test
    void trustsSharedWordsOfFirmsLess() {
        var shared = matcher.withFrequencies(word -> word.equals("star") ? 900 : 1, 10_000);
        var query = Name.of("Star Shipping", NameKind.ORGANISATION);
        var listed = Name.of("Boojum Star Shipping", NameKind.ORGANISATION);

        assertThat(shared.compare(query, listed).verdict()).isEqualTo(Verdict.NO);
        assertThat(shared.compare(query, query).verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(matcher.compare(query, listed).verdict()).isEqualTo(Verdict.ALERT);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(compare(NameKind.PERSON, "", "Lidia Ostrova")).isEqualTo(new Likeness(0, List.of()));
        assertThat(compare(NameKind.PERSON, "--", "--").score()).isZero();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private Likeness compare(NameKind kind, String query, String listed) {
        return matcher.compare(Name.of(query, kind), Name.of(listed, kind));
    }
}
