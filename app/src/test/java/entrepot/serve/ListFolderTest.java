package entrepot.serve;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFolderTest {

    private static final Instant EARLY = Instant.parse("2026-02-12T06:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-13T05:00:00Z");

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private ListFolder lists;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("eu"));
        write(3, EARLY);
        lists = new ListFolder(
                new ServeConfig.ListSources(folder, 5, Map.of("eu", ListFolder.Format.OFAC), 1), Duration.ofHours(24));
        assertThat(lists.refresh(problems)).hasSize(1);
    }

    private void write(int entries, Instant confirmed) throws IOException {
        var rows = new StringBuilder();
        for (int i = 1; i <= entries; i++) rows.append(Site.row(i, "eu"));
        Files.writeString(folder.resolve("eu/sdn.csv"), rows);
        Files.writeString(folder.resolve("eu/edition.yaml"), "published: 2026-02-11\nconfirmed: " + confirmed + "\n");
    }

    private Lists.Status status() {
        return lists.lists().status(LATE.plusSeconds(7_200), lists.terms()).getFirst();
    }

    @Test
    void agesWithoutConfirmation() {
        assertThat(lists.refresh(problems)).isEmpty();
        assertThat(status()).isInstanceOf(Lists.Status.Stale.class);
    }

    @Test
    void takesConfirmation() throws IOException {
        write(3, LATE);
        assertThat(lists.refresh(problems)).isEmpty();
        assertThat(status()).isInstanceOf(Lists.Status.Current.class);
        assertThat(problems).isEmpty();
    }

    @Test
    void takesNewEdition() throws IOException {
        write(4, LATE);
        assertThat(lists.refresh(problems))
                .singleElement()
                .satisfies(s -> assertThat(s.counts().entries()).isEqualTo(4));
        assertThat(lists.refresh(problems)).isEmpty();
    }

    @Test
    void keepsOldEditionOfTruncatedFile() throws IOException {
        write(1, LATE);
        assertThat(lists.refresh(problems)).isEmpty();
        assertThat(problems).isNotEmpty();
        assertThat(status()).isInstanceOf(Lists.Status.Stale.class);
    }
}
