package entrepot.serve.lists;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.Lists;
import entrepot.screening.Screening;
import entrepot.screening.ScreeningResult;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Offered;
import entrepot.screening.source.ListFiles;
import entrepot.serve.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store marks as in use is what the platform screens with.
class ListFolderTest {

    private static final ListId EU = ListId.EU;
    private static final Instant EARLY = Instant.parse("2026-02-12T06:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-13T05:00:00Z");
    private static final Instant NOW = LATE.plusSeconds(7_200);
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private EditionStore store;
    private ListFolder lists;

    @BeforeEach
    void fill() {
        store = EditionStore.at(folder);
        bring("2026-02-11", 3, EARLY);
        lists = folder("eu");
        assertThat(lists.refresh(problems)).hasSize(1);
    }

    private ListFolder folder(String... names) {
        var sources = new LinkedHashMap<String, ListsConfig.Listed>();
        for (var name : names) sources.put(name, new ListsConfig.Listed(new ListId(name + "-list"), Optional.empty()));
        return new ListFolder(new ListsConfig(folder, 5, Duration.ofHours(1), sources, 1), DAY);
    }

    private void bring(String day, int people, Instant at) {
        var text = new StringBuilder("id,type,name\n");
        for (int i = 1; i <= people; i++) text.append("E-").append(i).append(",person,Orlan Zorblax\n");
        bring(day, text.toString(), at);
    }

    private void bring(String day, String text, Instant at) {
        var files = ListFiles.of(Map.of("eu.csv", text.getBytes(StandardCharsets.UTF_8)));
        var origin = new Origin(EU, "eu.csv", LocalDate.parse(day), at);
        store.offer(Offered.of(files, origin, true), new Admission(5, false), at);
    }

    private Lists.Status status() {
        return lists.lists().status(NOW, lists.terms()).getFirst();
    }

    private static ScreeningResult screen(ListFolder lists, Instant now) {
        var somebody = Subject.Named.of(Subject.Role.PARTY, Kind.PERSON, "Ilse Quandry");
        return Screening.over(lists.lists(), () -> now, lists::terms).screen(somebody);
    }

    @Test
    void agesWithoutConfirmation() {
        assertThat(lists.refresh(problems)).isEmpty();
        assertThat(status()).isInstanceOf(Lists.Status.Stale.class);
    }

    /// From the folder to the answer: clear within the limit, not known beyond it, known again when
    /// the source was heard.
    @Test
    void knowsNothingBeyondAge() {
        assertThat(screen(lists, EARLY.plus(DAY)).outcome()).isEqualTo(Outcome.NONE);
        assertThat(screen(lists, EARLY.plus(DAY).plusSeconds(1)).outcome()).isEqualTo(Outcome.UNKNOWN);

        bring("2026-02-11", 3, LATE);
        lists.refresh(problems);
        assertThat(screen(lists, EARLY.plus(DAY).plusSeconds(1)).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void knowsNothingOfMissingList() {
        var more = folder("eu", "jp");
        more.refresh(problems);

        assertThat(screen(more, LATE).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("the list 'jp' is not here");
            assertThat(problem.remedy()).startsWith("./entrepot lists import FILE --as jp-list");
        });
    }

    @Test
    void takesConfirmation() {
        bring("2026-02-11", 3, LATE);
        assertThat(lists.refresh(problems)).isEmpty();
        assertThat(status()).isInstanceOf(Lists.Status.Current.class);
        assertThat(problems).isEmpty();
    }

    @Test
    void takesNewEdition() {
        bring("2026-02-12", 4, LATE);
        assertThat(lists.refresh(problems))
                .singleElement()
                .satisfies(s -> assertThat(s.counts().entries()).isEqualTo(4));
        assertThat(lists.refresh(problems)).isEmpty();
    }

    @Test
    void keepsOldEditionOfTruncatedFile() {
        bring("2026-02-12", 1, LATE);
        assertThat(lists.refresh(problems)).isEmpty();
        assertThat(status()).isInstanceOf(Lists.Status.Stale.class);
    }

    @Test
    void tellsRefusalOnce() {
        bring("2026-02-12", "no list\n", LATE);

        assertThat(lists.refusals()).singleElement().asString().contains("UNKNOWN_FORMAT", "remedy:");
        assertThat(lists.refusals()).isEmpty();
    }

    /// Two editions are exchanged again and again; who asks meanwhile always finds the one who is on
    /// both.
    @Test
    void answersWhileEditionsAreExchanged() throws Exception {
        var over = new AtomicBoolean();
        var seen = new ConcurrentLinkedQueue<Integer>();
        var screening = Screening.over(lists.lists(), () -> LATE, lists::terms);
        var listed = Subject.Named.of(Subject.Role.PARTY, Kind.PERSON, "Orlan Zorblax");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var searching = List.of(
                    threads.submit(() -> search(screening, listed, over, seen)),
                    threads.submit(() -> search(screening, listed, over, seen)));
            try {
                for (int round = 1; round <= 20; round++) {
                    bring("2026-02-12", 20 + round % 2, LATE.plusSeconds(round));
                    assertThat(lists.refresh(problems)).hasSize(1);
                }
            } finally {
                over.set(true);
            }
            for (var search : searching) search.get();
        }
        assertThat(seen).isNotEmpty().allMatch(List.of(3, 20, 21)::contains);
        assertThat(problems).isEmpty();
    }

    private static int search(
            Screening screening, Subject listed, AtomicBoolean over, ConcurrentLinkedQueue<Integer> seen) {
        do {
            seen.add(screening.screen(listed).hits().size());
        } while (!over.get());
        return seen.size();
    }
}
