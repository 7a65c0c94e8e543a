package entrepot.serve;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.check.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedPlaceTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhereEverythingIs() throws IOException {
        var site = Site.complete(folder);

        var place = read(site);

        assertThat(place.database().url()).contains("db.example.org");
        assertThat(place.database().password()).isEqualTo("a long enough secret");
        assertThat(place.memory()).isEqualTo(folder.resolve("run/memory").toString());
        assertThat(place.chain().nodes()).isNotEmpty();
        assertThat(place.currencies()).extracting("currency").contains("XTS");
        assertThat(place.toString()).doesNotContain("secret");
    }

    /// The key is made by the first start; without it the signatures stay unlooked at.
    @Test
    void goesOnWithoutTheLogsKey() throws IOException {
        assertThat(read(Site.complete(folder)).log()).isEmpty();
    }

    @Test
    void refusesWhatServeRefuses() throws IOException {
        var site = Site.complete(folder);
        Files.delete(folder.resolve("secrets/database.password"));

        assertThat(CheckedPlace.read(site.config))
                .isInstanceOfSatisfying(
                        CheckedPlace.Reading.Refused.class,
                        refused -> assertThat(refused.problems()).isNotEmpty());
    }

    private static Place read(Site site) {
        return ((CheckedPlace.Reading.Read) CheckedPlace.read(site.config)).place();
    }
}
