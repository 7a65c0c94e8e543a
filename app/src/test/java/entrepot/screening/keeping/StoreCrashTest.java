package entrepot.screening.keeping;

import static entrepot.screening.keeping.Brought.HOUSE;
import static entrepot.screening.keeping.Brought.NOON;
import static entrepot.screening.keeping.Brought.STRICT;
import static entrepot.screening.keeping.Brought.edition;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A machine that dies at any step of taking an edition still has the one before in use, and takes
/// the newer one when it is asked again.
class StoreCrashTest {

    @TempDir
    Path folder;

    @TempDir
    static Path counted;

    static IntStream steps() throws IOException {
        var path = Files.createTempDirectory(counted, "store");
        EditionStore.at(path).offer(edition("2026-02-10", 3), STRICT, NOON);
        var disk = new CrashingDisk(Integer.MAX_VALUE);
        new EditionStore(path, disk).offer(edition("2026-02-11", 4), STRICT, NOON);
        assertThat(disk.steps()).isGreaterThanOrEqualTo(7);
        return IntStream.range(0, disk.steps());
    }

    @ParameterizedTest(name = "dies at step {0}")
    @MethodSource("steps")
    void keepsFormerEdition(int step) {
        var store = EditionStore.at(folder);
        store.offer(edition("2026-02-10", 3), STRICT, NOON);

        assertThat(survives(folder, step)).isFalse();

        assertThat(entries(store)).isEqualTo(3);
        assertThat(store.offer(edition("2026-02-11", 4), STRICT, NOON)).isInstanceOf(Receipt.Taken.class);
        assertThat(entries(store)).isEqualTo(4);
        assertThat(store.editions(HOUSE)).hasSize(2);
    }

    /// Two crashes one after the other, at any steps: what the first left is no trouble to the second.
    @ParameterizedTest(name = "dies at step {0}, then at each")
    @MethodSource("steps")
    void survivesSecondCrash(int first) throws IOException {
        for (int second : steps().toArray()) {
            var path = Files.createTempDirectory(folder, "store");
            var store = EditionStore.at(path);
            store.offer(edition("2026-02-10", 3), STRICT, NOON);
            boolean taken = survives(path, first) || survives(path, second);

            assertThat(entries(store))
                    .as("dies at %d, then at %d", first, second)
                    .isEqualTo(taken ? 4 : 3);
        }
    }

    @ParameterizedTest(name = "dies at step {0} of the first edition")
    @MethodSource("steps")
    void dyingBeforeTheFirstLeavesNone(int step) {
        assertThat(survives(folder, step)).isFalse();

        assertThat(EditionStore.at(folder).inUse(HOUSE)).isEmpty();
        assertThat(EditionStore.at(folder).lists()).isEmpty();
    }

    private static boolean survives(Path path, int step) {
        try {
            new EditionStore(path, new CrashingDisk(step)).offer(edition("2026-02-11", 4), STRICT, NOON);
            return true;
        } catch (UncheckedIOException died) {
            return false;
        }
    }

    private static int entries(EditionStore store) {
        return Editions.parsed(store.load(store.inUse(HOUSE).orElseThrow()))
                .entries()
                .size();
    }
}
