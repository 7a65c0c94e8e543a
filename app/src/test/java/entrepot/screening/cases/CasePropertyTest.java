package entrepot.screening.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.cases.Alert.Stage;
import entrepot.screening.cases.Alert.Verdict;
import entrepot.screening.cases.CaseOutcome.Accepted;
import entrepot.screening.cases.ScreeningCase.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever officers do, in whatever order.
class CasePropertyTest {

    private static final List<Officer> ALL =
            List.of(Officers.CARLA, Officers.CARLA_AGAIN, Officers.DMITRI, Officers.EDITH);

    /// What one of them tries, and on which alert.
    record Try(int command, Officer by, int alert, Verdict verdict) {

        CaseCommand on(ScreeningCase file) {
            var one = List.of(file.alerts().get(alert % file.alerts().size()).id());
            return switch (command) {
                case 0 -> new CaseCommand.Take(by);
                case 1 -> new CaseCommand.Assign(by, "yours", by);
                case 2 -> new CaseCommand.Comment("a word", by);
                case 3 -> new CaseCommand.Attach("a.pdf", "00".repeat(32), by);
                case 4 -> new CaseCommand.Escalate("harder", by);
                case 5, 6 -> new CaseCommand.Propose(one, verdict, "so it is", 0, by);
                case 7, 8 -> new CaseCommand.Approve(one, by);
                case 9 -> new CaseCommand.SendBack(one, "no", by);
                case 10 -> new CaseCommand.Close("done", by);
                case 11 -> new CaseCommand.Reopen("again", by);
                default -> throw new IllegalStateException("no command " + command);
            };
        }
    }

    /// A case on its way, and what was seen on it.
    private static final class Walk {
        private ScreeningCase file;
        private final List<Accepted> steps = new ArrayList<>();

        Walk(ScreeningCase file) {
            this.file = file;
        }

        void attempt(Try one) {
            var outcome = file.on(one.on(file), Hits.TERMS, Hits.NOW.plusSeconds(steps.size()));
            if (!(outcome instanceof Accepted accepted)) return;
            steps.add(accepted);
            file = accepted.next();
        }
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        var one = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(ALL),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Verdict.class))
                .as(Try::new);
        return one.list().ofMinSize(20).ofMaxSize(120);
    }

    private static Walk walked(List<Try> tries) {
        var walk = new Walk(Hits.opened(Hits.alike("QE.1"), Hits.namesake("QE.2"), Hits.number("QE.3")));
        tries.forEach(walk::attempt);
        return walk;
    }

    @Property
    void decidesByTwoPersons(@ForAll("tries") List<Try> tries) {
        var walk = walked(tries);
        for (var step : walk.steps) {
            for (var alert : step.next().alerts())
                if (alert.stage() instanceof Stage.Decided decided)
                    assertThat(persons(decided.proposal().by(), decided.approvedBy()))
                            .hasSize(2);
            for (var clearance : step.given())
                assertThat(persons(clearance.proposedBy(), clearance.approvedBy()))
                        .hasSize(2);
        }
    }

    @Property
    void clearsNoEqualNumber(@ForAll("tries") List<Try> tries) {
        for (var step : walked(tries).steps)
            assertThat(step.given()).noneMatch(one -> one.key().entry().equals("QE.3"));
    }

    @Property
    void keepsATrueMatch(@ForAll("tries") List<Try> tries) {
        var matched = new TreeSet<String>();
        for (var step : walked(tries).steps) {
            for (var alert : step.next().alerts()) {
                if (alert.isTrueMatch()) matched.add(alert.id().toString());
                else assertThat(matched).doesNotContain(alert.id().toString());
            }
            if (!matched.isEmpty()) assertThat(step.next().state()).isNotEqualTo(State.FALSE_POSITIVE);
        }
    }

    @Property
    void tracesEveryStep(@ForAll("tries") List<Try> tries) {
        var stands = Hits.opened(Hits.alike("QE.1"), Hits.namesake("QE.2"), Hits.number("QE.3"))
                .standing();
        long version = 1;
        for (var step : walked(tries).steps) {
            assertThat(step.touch().before()).isEqualTo(stands);
            stands = step.touch().after();
            assertThat(stands).isEqualTo(step.next().standing());
            assertThat(step.next().version()).isBetween(version, version + 1);
            version = step.next().version();
        }
    }

    @Property
    void endsWhatItGave(@ForAll("tries") List<Try> tries) {
        var active = new TreeSet<String>();
        var walk = new Walk(Hits.opened(Hits.alike("QE.1")));
        tries.forEach(walk::attempt);
        for (var step : walk.steps) {
            step.given()
                    .forEach(one -> assertThat(active.add(one.id().toString())).isTrue());
            step.ended().forEach(id -> assertThat(active.remove(id.toString())).isTrue());
            assertThat(active).hasSize((int) cleared(step.next()));
        }
    }

    /// The walks above are no idle ones: chance alone decides, clears and opens again.
    @Example
    void getsAbout() {
        var random = new Random(17);
        var seen = new ArrayList<Accepted>();
        for (int walk = 0; walk < 300; walk++) {
            var tries = Stream.generate(() -> new Try(
                            random.nextInt(12),
                            ALL.get(random.nextInt(ALL.size())),
                            random.nextInt(3),
                            random.nextBoolean() ? Verdict.TRUE_MATCH : Verdict.FALSE_POSITIVE))
                    .limit(120)
                    .toList();
            seen.addAll(walked(tries).steps);
        }
        assertThat(seen).anyMatch(step -> !step.given().isEmpty());
        assertThat(seen).anyMatch(step -> step.next().isTrueMatch());
        assertThat(seen).anyMatch(step -> step.next().state() == State.CLOSED);
        assertThat(seen)
                .anyMatch(step -> step.next().alerts().stream()
                        .anyMatch(alert -> alert.earlier().size() > 1));
    }

    private static long cleared(ScreeningCase file) {
        return file.alerts().stream()
                .filter(alert -> alert.isDecided() && !alert.isTrueMatch())
                .count();
    }

    private static Set<String> persons(Officer one, Officer other) {
        return new TreeSet<>(List.of(one.person().toString(), other.person().toString()));
    }
}
