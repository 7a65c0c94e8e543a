package entrepot.screening.fetch;

import static entrepot.screening.fetch.Publisher.list;
import static entrepot.screening.fetch.Publisher.status;
import static entrepot.screening.fetch.Publisher.tagged;
import static entrepot.screening.fetch.Publisher.truncated;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListId;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Kept;
import entrepot.screening.keeping.Receipt;
import entrepot.screening.keeping.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching from a real server on this machine that behaves well and badly.
class ListFetcherTest {

    private static final ListId HOUSE = new ListId("house-list");
    private static final Admission STRICT = new Admission(5, false);
    private static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    private static final Backoff BACKOFF =
            new Backoff(3, Duration.ofSeconds(8), Duration.ofSeconds(60), Duration.ofMinutes(2));
    private static final String THREE =
            "id,type,name\nH-1,person,Orlan Zorblax\nH-2,person,Ilse Quandry\nH-3,person,Oto\n";
    private static final String FOUR = THREE + "H-4,person,Vesna Karrow\n";

    @TempDir
    Path folder;

    private final Publisher publisher = Publisher.open();
    private final List<Duration> slept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Instant now = NOON;
    private EditionStore store;
    private ListFetcher fetcher;

    @BeforeEach
    void open() {
        store = EditionStore.at(folder);
        fetcher = fetcher(new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1 << 20, BACKOFF));
    }

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    private ListFetcher fetcher(Limits limits) {
        return new ListFetcher(store, limits, new ListFetcher.World(() -> now, new Random(7), slept::add, told::add));
    }

    private Receipt fetch(String... paths) throws InterruptedException {
        var addresses = Stream.of(paths).map(publisher::address).toList();
        return fetcher.fetch(new ListSource(HOUSE, addresses, false), STRICT);
    }

    private int entriesInUse() {
        return store.inUse(HOUSE).orElseThrow().counts().entries();
    }

    private static Reason refused(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Refused.class);
        return ((Receipt.Refused) receipt).refusal().reasons().getFirst();
    }

    @Test
    void takesNewEdition() throws InterruptedException {
        publisher.at("/House.CSV", list(THREE));

        assertThat(fetch("/House.CSV")).isInstanceOf(Receipt.Taken.class);
        var kept = store.inUse(HOUSE).orElseThrow();
        assertThat(kept.files()).containsExactly("house.csv");
        assertThat(kept.source()).isEqualTo(publisher.address("/House.CSV").toString());
        assertThat(kept.dated()).isFalse();
    }

    @Test
    void datesEditionByServer() throws InterruptedException {
        var headers = Map.of("Last-Modified", "Tue, 10 Feb 2026 18:30:00 GMT");
        publisher.at("/house.csv", list(THREE.getBytes(StandardCharsets.UTF_8), headers));

        fetch("/house.csv");
        assertThat(store.inUse(HOUSE)).map(Kept::publishedOn).hasToString("Optional[2026-02-10]");
    }

    @Test
    void confirmsUnchangedEdition() throws InterruptedException {
        publisher.at("/house.csv", tagged("\"one\"", THREE));
        fetch("/house.csv");
        now = NOON.plusSeconds(3600);

        assertThat(fetch("/house.csv")).isInstanceOf(Receipt.Confirmed.class);
        assertThat(store.standing(HOUSE).confirmedAt()).isEqualTo(now);
    }

    /// A tag belongs to the edition that it came with: of another one in use it says nothing.
    @Test
    void forgetsTagOfOtherEdition() throws InterruptedException {
        publisher.at("/house.csv", tagged("\"one\"", THREE));
        publisher.at("/other.csv", list(FOUR));
        fetch("/house.csv");
        fetch("/other.csv");

        assertThat(entriesInUse()).isEqualTo(4);
        assertThat(refused(fetch("/house.csv")).code()).isEqualTo("COUNT_DROP");
    }

    @Test
    void asksAgainAfterFailure() throws InterruptedException {
        publisher.at("/house.csv", status(500), status(503), list(THREE));

        assertThat(fetch("/house.csv")).isInstanceOf(Receipt.Taken.class);
        assertThat(slept).hasSize(2);
        assertThat(slept.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(8));
        assertThat(told).hasSize(2).allMatch(line -> line.startsWith("house-list: 127.0.0.1 answered 50"));
    }

    @Test
    void endsAskingAfterLimit() throws InterruptedException {
        publisher.at("/house.csv", status(500));

        assertThat(refused(fetch("/house.csv")).code()).isEqualTo("HTTP_STATUS");
        assertThat(publisher.asked).hasSize(3);
        assertThat(store.standing(HOUSE).refusal()).isPresent();
    }

    @Test
    void honoursRetryAfter() throws InterruptedException {
        publisher.at("/house.csv", status(429, "Retry-After", "90"), list(THREE));

        assertThat(fetch("/house.csv")).isInstanceOf(Receipt.Taken.class);
        assertThat(slept)
                .singleElement()
                .satisfies(time -> assertThat(time).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(98)));
    }

    @Test
    void givesUpWhenToldToWaitLong() throws InterruptedException {
        publisher.at("/house.csv", status(503, "Retry-After", "86400"));

        assertThat(refused(fetch("/house.csv")).detail()).contains("wait 86400 s");
        assertThat(slept).isEmpty();
    }

    @Test
    void neverAsksAgainAfterRefusal() throws InterruptedException {
        publisher.at("/house.csv", status(404));

        assertThat(refused(fetch("/house.csv")).detail()).isEqualTo("127.0.0.1 answered 404");
        assertThat(publisher.asked).hasSize(1);
    }

    @Test
    void refusesTruncatedBody() throws InterruptedException {
        publisher.at("/house.csv", list(THREE), truncated(FOUR));
        fetch("/house.csv");

        assertThat(refused(fetch("/house.csv")).code()).isEqualTo("BROKEN_OFF");
        assertThat(publisher.asked).hasSize(4);
        assertThat(entriesInUse()).isEqualTo(3);
    }

    @Test
    void takesBodyThatBreaksOnce() throws InterruptedException {
        publisher.at("/house.csv", truncated(FOUR), list(FOUR));

        assertThat(fetch("/house.csv")).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void refusesErrorPage() throws InterruptedException {
        publisher.at("/plain.csv", list("\n <!DOCTYPE html><html>We will be back soon</html>"));
        var html = Map.of("Content-Type", "text/html; charset=utf-8");
        publisher.at("/typed.csv", list(THREE.getBytes(StandardCharsets.UTF_8), html));

        assertThat(refused(fetch("/plain.csv")).code()).isEqualTo("NOT_A_LIST");
        assertThat(refused(fetch("/typed.csv")).detail()).contains("text/html");
        assertThat(publisher.asked).hasSize(2);
    }

    @Test
    void refusesLargeBody() throws InterruptedException {
        publisher.at("/house.csv", list("x".repeat((1 << 20) + 1)));

        assertThat(refused(fetch("/house.csv")).detail()).isEqualTo("is larger than 1048576 bytes");
    }

    @Test
    void endsWaitingForSlowServer() throws InterruptedException {
        var never = new CountDownLatch(1);
        publisher.at("/house.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('i');
            exchange.getResponseBody().flush();
            await(never);
        });
        try (var hasty = fetcher(new Limits(Duration.ofSeconds(5), Duration.ofMillis(200), 1 << 20, BACKOFF))) {
            var source = new ListSource(HOUSE, List.of(publisher.address("/house.csv")), false);
            assertThat(refused(hasty.fetch(source, STRICT)).code()).isEqualTo("UNREACHABLE");
        } finally {
            never.countDown();
        }
    }

    @Test
    void tellsDeadServer() throws InterruptedException {
        var address = publisher.address("/house.csv");
        publisher.close();

        var reason = refused(fetcher.fetch(new ListSource(HOUSE, List.of(address), false), STRICT));
        assertThat(reason.code()).isEqualTo("UNREACHABLE");
        assertThat(reason.remedy()).isNotBlank();
        assertThat(slept).hasSize(2);
    }

    @Test
    void followsRedirect() throws InterruptedException {
        publisher.at("/house.csv", status(302, "Location", "/mirror/content"));
        publisher.at("/mirror/content", list(THREE));

        assertThat(fetch("/house.csv")).isInstanceOf(Receipt.Taken.class);
        assertThat(store.inUse(HOUSE).orElseThrow().files()).containsExactly("house.csv");
    }

    @Test
    void refusesRedirectElsewhere() throws InterruptedException {
        publisher.at("/plain.csv", status(302, "Location", "http://lists.example.org/house.csv"));
        publisher.at("/file.csv", status(302, "Location", "file:///etc/passwd"));
        publisher.at("/round.csv", status(302, "Location", "/round.csv"));

        assertThat(refused(fetch("/plain.csv")).detail()).contains("can be read and changed");
        assertThat(refused(fetch("/file.csv")).code()).isEqualTo("REDIRECTED");
        assertThat(refused(fetch("/round.csv")).detail()).isEqualTo("redirected more than 5 times");
    }

    @Test
    void unpacks() throws InterruptedException {
        var file = THREE.getBytes(StandardCharsets.UTF_8);
        publisher.at("/coded.csv", list(packed(file), Map.of("Content-Encoding", "gzip")));
        publisher.at("/packed.csv.gz", list(packed(file), Map.of("Content-Type", "application/gzip")));
        publisher.at(
                "/archive.zip",
                list(
                        zip("export/House.csv", FOUR.getBytes(StandardCharsets.UTF_8)),
                        Map.of("Content-Type", "application/zip")));

        for (var path : List.of("/coded.csv", "/packed.csv.gz", "/archive.zip")) {
            fetch(path);
            assertThat(entriesInUse()).as(path).isEqualTo(path.equals("/archive.zip") ? 4 : 3);
        }
        assertThat(store.inUse(HOUSE).orElseThrow().files()).containsExactly("house.csv");
    }

    @Test
    void refusesBombs() throws InterruptedException {
        var bomb = new byte[8 << 20];
        publisher.at("/coded.csv", list(packed(bomb), Map.of("Content-Encoding", "gzip")));
        publisher.at("/packed.csv", list(packed(bomb), Map.of()));
        publisher.at("/archive.zip", list(zip("house.csv", bomb), Map.of()));

        assertThat(refused(fetch("/coded.csv")).code()).isEqualTo("BAD_ARCHIVE");
        assertThat(refused(fetch("/archive.zip")).code()).isEqualTo("BAD_ARCHIVE");
        assertThat(fetch("/packed.csv")).isInstanceOf(Receipt.Refused.class);
        assertThat(store.inUse(HOUSE)).isEmpty();
    }

    @Test
    void refusesBrokenArchive() throws InterruptedException {
        var half = packed(THREE.getBytes(StandardCharsets.UTF_8));
        half = Arrays.copyOf(half, half.length / 2);
        publisher.at("/coded.csv", list(half, Map.of("Content-Encoding", "gzip")));
        publisher.at("/odd.csv", list(half, Map.of("Content-Encoding", "br")));

        assertThat(refused(fetch("/coded.csv")).code()).isEqualTo("BAD_ARCHIVE");
        assertThat(refused(fetch("/odd.csv")).detail()).contains("encoded as br");
    }

    /// All files of a set are one edition: one that did not change is fetched with one that did.
    @Test
    void fetchesSetTogether() throws InterruptedException {
        var sdn = Editions.record(1, "ZORBLAX, Orlan", "individual", "DOB 1958.") + "\r\n";
        var more = sdn + Editions.record(2, "PHANTASMA BANK", "", "SWIFT/BIC PHANXA2Z.") + "\r\n";
        publisher.at("/SDN.CSV", tagged("\"s1\"", sdn), tagged("\"s2\"", more));
        publisher.at("/ALT.CSV", tagged("\"a1\"", "1,11,\"aka\",\"ZORBLAKS, Orlan\",-0- \r\n"));

        fetch("/SDN.CSV", "/ALT.CSV");
        assertThat(fetch("/SDN.CSV", "/ALT.CSV")).isInstanceOf(Receipt.Taken.class);
        assertThat(store.inUse(HOUSE).orElseThrow().counts().names()).isEqualTo(3);
        assertThat(fetch("/SDN.CSV", "/ALT.CSV")).isInstanceOf(Receipt.Confirmed.class);
    }

    /// The feed that the UN once published broken.
    @Test
    void keepsLastGoodOfCorruptFeed() throws InterruptedException {
        var good = Editions.bytes(Editions.real("un-2025-04-19.xml"));
        var corrupt = Editions.bytes(Editions.real("un-2025-08-16-corrupt.xml"));
        var xml = Map.of("Content-Type", "text/xml");
        publisher.at("/un.xml", list(good, xml), list(corrupt, xml));
        var source = new ListSource(ListId.UN, List.of(publisher.address("/un.xml")), false);
        try (var patient = fetcher(Limits.STANDARD)) {
            patient.fetch(source, STRICT);
            assertThat(refused(patient.fetch(source, STRICT)).code()).isEqualTo("NOT_UTF8");
        }
        assertThat(store.inUse(ListId.UN).orElseThrow().publishedOn()).isEqualTo("2025-04-19");
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
