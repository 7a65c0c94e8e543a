package entrepot.screening.keeping;

import static entrepot.screening.keeping.Brought.HOUSE;
import static entrepot.screening.keeping.Brought.NOON;
import static entrepot.screening.keeping.Brought.STRICT;
import static entrepot.screening.keeping.Brought.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry;
import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.source.ListFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionStoreTest {

    @TempDir
    Path folder;

    private EditionStore store;

    @BeforeEach
    void open() {
        store = EditionStore.at(folder);
    }

    @Test
    void takesFirstEdition() {
        var receipt = store.offer(edition("2026-02-10", 3), STRICT, NOON);

        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        var kept = store.inUse(HOUSE).orElseThrow();
        assertThat(kept.publishedOn()).isEqualTo("2026-02-10");
        assertThat(kept.counts().entries()).isEqualTo(3);
        assertThat(kept.fetchedAt()).isEqualTo(NOON);
        assertThat(Editions.parsed(store.load(kept)).entries()).hasSize(3);
        assertThat(store.lists()).containsExactly(HOUSE);
    }

    @Test
    void keepsEarlierEditions() {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        store.offer(edition("2026-02-11", 4), STRICT, NOON.plusSeconds(60));

        assertThat(store.editions(HOUSE))
                .extracting(kept -> kept.counts().entries())
                .containsExactly(4, 3);
        assertThat(store.standing(HOUSE).before())
                .contains(store.editions(HOUSE).getLast().name());
        assertThat(Editions.parsed(store.load(store.editions(HOUSE).getLast())).entries())
                .hasSize(3);
    }

    @Test
    void takesSameBytesAsConfirmation() {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        var later = NOON.plus(Duration.ofHours(5));

        assertThat(store.offer(edition("2026-02-10", 3), STRICT, later)).isInstanceOf(Receipt.Confirmed.class);
        assertThat(store.standing(HOUSE).confirmedAt()).isEqualTo(later);
        assertThat(store.editions(HOUSE)).hasSize(1);
        assertThat(Editions.parsed(store.load(store.inUse(HOUSE).orElseThrow()))
                        .origin()
                        .currentAt())
                .isEqualTo(later);
    }

    @Test
    void neverConfirmsBackwards() {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        store.confirm(store.inUse(HOUSE).orElseThrow(), NOON.minusSeconds(60));

        assertThat(store.standing(HOUSE).confirmedAt()).isEqualTo(NOON);
    }

    @Test
    void keepsLastGoodOfBrokenFile() {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        var broken = Brought.text("2026-02-11", true, "id,type,name\nH-1,ghost,Orlan Zorblax\n");

        store.offer(broken, STRICT, NOON.plusSeconds(60));

        assertThat(store.inUse(HOUSE).orElseThrow().counts().entries()).isEqualTo(3);
        assertThat(store.standing(HOUSE).refusal().orElseThrow().reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("SCHEMA");
                    assertThat(reason.file()).isEqualTo("house.csv");
                    assertThat(reason.line()).isEqualTo(2);
                    assertThat(reason.remedy()).isNotBlank();
                });
        assertThat(store.standing(HOUSE).isRefusedSince()).isTrue();
    }

    @Test
    void refusesCountDrop() {
        store.offer(edition("2026-02-10", 100), STRICT, NOON);

        assertThat(codes(store.offer(edition("2026-02-11", 94), STRICT, NOON))).contains("COUNT_DROP");
        assertThat(store.offer(edition("2026-02-11", 95), STRICT, NOON)).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void takesRealLossOnPurpose() {
        store.offer(edition("2026-02-10", 100), STRICT, NOON);

        assertThat(store.offer(edition("2026-02-11", 50), new Admission(50, false), NOON))
                .isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void refusesOlderEdition() {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);

        assertThat(codes(store.offer(edition("2026-02-09", 4), STRICT, NOON))).containsExactly("OLDER");
        assertThat(store.offer(edition("2026-02-09", 4), new Admission(5, true), NOON))
                .isInstanceOf(Receipt.Taken.class);
    }

    /// A day that nobody said is only the day it came: it proves no order.
    @Test
    void comparesSaidDatesOnly() {
        store.offer(edition("2026-02-12", false, 3), STRICT, NOON);

        assertThat(store.offer(edition("2026-02-10", 4), STRICT, NOON)).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void refusesDateOfTheFuture() {
        assertThat(codes(store.offer(edition("2026-02-14", 3), STRICT, NOON))).containsExactly("DATED_AHEAD");
        assertThat(store.offer(edition("2026-02-13", 3), STRICT, NOON)).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void tellsDamagedFiles() throws IOException {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        var kept = store.inUse(HOUSE).orElseThrow();
        Files.writeString(folder.resolve("house-list/editions/" + kept.name() + "/files/house.csv"), "id,type,name\n");

        assertThat(store.load(kept))
                .isInstanceOfSatisfying(
                        ListLoad.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().code())
                                .isEqualTo(ListLoad.Problem.Code.DAMAGED));

        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        assertThat(Editions.parsed(store.load(store.inUse(HOUSE).orElseThrow())).entries())
                .hasSize(3);
    }

    /// One bit turned, or the end cut, in each file of an edition: it is refused, or it says what it said.
    @Test
    void neverReadsADamagedEditionAsAnother() throws IOException {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        var kept = store.inUse(HOUSE).orElseThrow();
        var whole = Editions.parsed(store.load(kept)).entries();
        try (var files = Files.walk(folder.resolve("house-list/editions/" + kept.name()))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                for (int at = 0; at < bytes.length; at++) {
                    var flipped = bytes.clone();
                    flipped[at] ^= 1;
                    Files.write(file, flipped);
                    assertRefusedOr(whole, kept);
                    Files.write(file, Arrays.copyOf(bytes, at));
                    assertRefusedOr(whole, kept);
                }
                Files.write(file, bytes);
            }
        }
    }

    private void assertRefusedOr(List<ListEntry> whole, Kept kept) {
        try {
            if (store.load(kept) instanceof ListLoad.Parsed(var snapshot))
                assertThat(snapshot.entries()).isEqualTo(whole);
        } catch (UncheckedIOException unreadable) {
            assertThat(unreadable).hasMessageContaining("house-list");
        }
    }

    @Test
    void saysWhichFileIsNoStanding() throws IOException {
        store.offer(edition("2026-02-10", 3), STRICT, NOON);
        Files.writeString(folder.resolve("house-list/standing.json"), "{");

        assertThatThrownBy(() -> store.inUse(HOUSE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("standing.json");
    }

    /// The feed that the UN once published broken: refused with the place, the last good one stays.
    @Test
    void keepsLastGoodOfCorruptUnFeed() {
        store.offer(un("un-2025-04-19.xml", "2025-04-19"), STRICT, NOON);
        var receipt = store.offer(un("un-2025-08-16-corrupt.xml", "2025-08-16"), STRICT, NOON.plusSeconds(60));

        assertThat(codes(receipt)).contains("NOT_UTF8");
        assertThat(store.inUse(ListId.UN).orElseThrow().publishedOn()).isEqualTo("2025-04-19");
    }

    private static Offered un(String file, String day) {
        var bytes = Editions.bytes(Editions.real(file));
        var origin = new Origin(ListId.UN, file, LocalDate.parse(day), NOON);
        return Offered.of(ListFiles.of(Map.of(file, bytes)), origin, true);
    }

    private static List<String> codes(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Refused.class);
        return ((Receipt.Refused) receipt)
                .refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}
