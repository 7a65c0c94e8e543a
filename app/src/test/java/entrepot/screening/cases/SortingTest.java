package entrepot.screening.cases;

import static entrepot.screening.cases.ScreeningCaseTest.next;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.cases.ScreeningCase.State;
import entrepot.screening.cases.Sorting.Found;
import entrepot.screening.cases.Touch.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which case a hit belongs to, how urgent it makes it, and until when it has to be decided.
class SortingTest {

    private static List<Filing> sorted(List<ScreeningCase> known, Origin origin, Instant now, Found... found) {
        return new Sorting(known, origin, Hits.TERMS, now).sort(Hits.TERN.key(), List.of(found));
    }

    private static What what(Filing filing) {
        return filing.touches().getFirst().what();
    }

    @Test
    void opensOneForAll() {
        var filings = sorted(List.of(), Hits.ORDER, Hits.NOW, Hits.alike("QE.1"), Hits.alike("QE.2"));
        assertThat(filings).hasSize(1);
        assertThat(filings.getFirst().next().orElseThrow().alerts()).hasSize(2);
        assertThat(filings.getFirst().raised()).hasSize(2);
        assertThat(filings.getFirst().touches()).extracting(Touch::what).containsExactly(What.OPENED);
    }

    @Test
    void opensNoneForNothing() {
        assertThat(sorted(List.of(), Hits.ORDER, Hits.NOW)).isEmpty();
    }

    @Test
    void joinsTheOpenCase() {
        var file = Hits.opened(Hits.alike("QE.1"));
        var filing = sorted(List.of(file), Hits.LIST, Hits.NOW, Hits.alike("QE.1"), Hits.alike("QE.2"))
                .getFirst();
        var grown = filing.next().orElseThrow();
        assertThat(grown.version()).isEqualTo(2);
        assertThat(grown.alerts().getFirst().origins()).containsExactly(Hits.ORDER, Hits.LIST);
        assertThat(filing.touches()).extracting(Touch::what).containsExactly(What.SEEN, What.RAISED);
    }

    @Test
    void countsWithoutANewVersion() {
        var file = Hits.opened(Hits.alike("QE.1"));
        var filing =
                sorted(List.of(file), Hits.ORDER, Hits.NOW, Hits.alike("QE.1")).getFirst();
        assertThat(filing.next()).isEmpty();
        assertThat(what(filing)).isEqualTo(What.SEEN);
    }

    @Test
    void opensTheNextAfterADecision() {
        var file = ScreeningCaseTest.in("FALSE_POSITIVE");
        var filing =
                sorted(List.of(file), Hits.ORDER, Hits.NOW, Hits.alike("QE.1")).getFirst();
        assertThat(filing.next().orElseThrow().number()).isEqualTo(2);
        assertThat(what(filing)).isEqualTo(What.OPENED);
    }

    @Test
    void countsAMatchWithoutANewCase() {
        for (var situation : List.of("TRUE_MATCH", "CLOSED match")) {
            var file = ScreeningCaseTest.in(situation);
            var filings = sorted(List.of(file), Hits.ORDER, Hits.NOW, Hits.alike("QE.1"));
            assertThat(filings).hasSize(1);
            assertThat(what(filings.getFirst())).isEqualTo(What.SEEN);
            assertThat(filings.getFirst().next()).isEmpty();
        }
    }

    @Test
    void opensTheNextWhenAMatchChanges() {
        var file = ScreeningCaseTest.in("TRUE_MATCH");
        var changed = Hits.found(Hits.TERN, Hits.entry("QE.1", "Tern"), Hits.alikeName(Outcome.POSSIBLE));
        var filings = sorted(List.of(file), Hits.LIST, Hits.NOW, changed);
        assertThat(filings).hasSize(1);
        assertThat(filings.getFirst().next().orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void boundsACase() {
        var many = IntStream.rangeClosed(1, ScreeningCase.ALERTS_MAX + 1)
                .mapToObj(i -> Hits.alike("QE." + i))
                .toArray(Found[]::new);
        many[ScreeningCase.ALERTS_MAX] = Hits.number("QE.worst");
        var file = Hits.opened(many);
        assertThat(file.alerts()).hasSize(ScreeningCase.ALERTS_MAX);
        assertThat(file.alerts().getFirst().key().entry()).as("the worst first").isEqualTo("QE.worst");
        assertThat(sorted(List.of(file), Hits.ORDER, Hits.NOW, Hits.alike("QE.one-more")))
                .as("a full case takes no more")
                .allSatisfy(filing -> assertThat(filing.raised()).isEmpty());
    }

    @Test
    void boundsOrigins() {
        var file = Hits.opened(Hits.alike("QE.1"));
        for (int i = 0; i < Alert.ORIGINS_MAX + 5; i++) {
            var origin = new Origin.Payment("pay_x" + i, "QUOTE");
            var filing =
                    sorted(List.of(file), origin, Hits.NOW, Hits.alike("QE.1")).getFirst();
            file = filing.next().orElse(file);
        }
        assertThat(file.alerts().getFirst().origins()).hasSize(Alert.ORIGINS_MAX);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, 0,     true,  URGENT",
        "CONFIRMED, 9900,  false, HIGH",
        "POSSIBLE,  8000,  true,  HIGH",
        "POSSIBLE,  8000,  false, NORMAL",
        "POSSIBLE,  7999,  true,  NORMAL",
        "POSSIBLE,  7999,  false, LOW",
        "POSSIBLE,  0,     false, LOW"
    })
    void ranks(Outcome outcome, int scoreBps, boolean waits, Priority expected) {
        assertThat(Priority.of(outcome, scoreBps, waits)).isEqualTo(expected);
    }

    @Test
    void hastensAndNeverDelays() {
        var listed = sorted(List.of(), Hits.LIST, Hits.NOW, Hits.alike("QE.1"))
                .getFirst()
                .next()
                .orElseThrow();
        assertThat(listed.priority()).isEqualTo(Priority.LOW);
        assertThat(listed.due()).isEqualTo(Hits.later(Duration.ofDays(10)));
        var day = Hits.later(Duration.ofHours(24));
        var hastened = sorted(List.of(listed), Hits.ORDER, day, Hits.number("QE.2"))
                .getFirst()
                .next()
                .orElseThrow();
        assertThat(hastened.priority()).isEqualTo(Priority.URGENT);
        assertThat(hastened.due()).isEqualTo(Hits.later(Duration.ofHours(28)));
        var late = Hits.later(Duration.ofHours(27));
        var same = sorted(List.of(hastened), Hits.ORDER, late, Hits.alike("QE.3"))
                .getFirst()
                .next()
                .orElseThrow();
        assertThat(same.due()).isEqualTo(hastened.due());
    }

    @Test
    void isOverdueWhileOpen() {
        var file = Hits.opened(Hits.alike("QE.1"));
        assertThat(file.isOverdue(file.due())).isFalse();
        assertThat(file.isOverdue(file.due().plusMillis(1))).isTrue();
        assertThat(ScreeningCaseTest.in("TRUE_MATCH").isOverdue(Hits.later(Duration.ofDays(400))))
                .isFalse();
        var taken = next(file, new CaseCommand.Take(Officers.CARLA));
        assertThat(taken.due()).as("to take a case stops no clock").isEqualTo(file.due());
    }
}
