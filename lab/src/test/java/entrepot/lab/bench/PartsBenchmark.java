package entrepot.lab.bench;

import entrepot.screening.goods.ControlIndex;
import entrepot.screening.goods.GoodsAnswer;
import entrepot.screening.goods.GoodsFolder;
import entrepot.screening.goods.GoodsItem;
import entrepot.screening.goods.GoodsScreening;
import entrepot.screening.name.Likeness;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.NameMatcher;
import entrepot.screening.wallet.ListedWallet;
import entrepot.screening.wallet.WalletAnswer;
import entrepot.screening.wallet.WalletIndex;
import entrepot.screening.wallet.WalletLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What screening is made of: a name read, two names compared, a wallet looked up, goods searched.
/// [ScreeningSpeed] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PartsBenchmark {

    private static final int ADDRESSES = 100_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final List<String> GOODS = List.of(
            "Five-axis machining centre for turbine blades, positioning accuracy 3 micron",
            "Carbon fibre tow, high modulus, on spools",
            "Cotton shirts, men's, assorted colours",
            "Hydrophone array, towed, for seismic survey",
            "Roasted coffee beans in bags of 60 kg");

    private final List<String> texts;
    private final List<Name> names;
    private final List<String> addresses;
    private final WalletIndex wallets;
    private final GoodsScreening goods;
    private int next;

    public PartsBenchmark() {
        var labelled = LabelledLists.find().orElseThrow(() -> new IllegalStateException("no lists in shared/data"));
        texts = labelled.queries().stream().map(LabelledLists.Query::text).toList();
        names = texts.stream().map(text -> Name.of(text, NameKind.PERSON)).toList();
        addresses = addresses();
        wallets = wallets(labelled);
        goods = goods(labelled);
    }

    @Benchmark
    public Name read() {
        return Name.of(texts.get(next++ % texts.size()), NameKind.PERSON);
    }

    @Benchmark
    public Likeness compare() {
        int one = next++;
        return NameMatcher.standard()
                .compare(names.get(Math.floorMod(one, names.size())), names.get(Math.floorMod(one * 7, names.size())));
    }

    @Benchmark
    public WalletAnswer wallet() {
        return wallets.screen(addresses.get(next++ % addresses.size()));
    }

    @Benchmark
    public GoodsAnswer goods() {
        return goods.screen(new GoodsItem(GOODS.get(next++ % GOODS.size()), "845710", "XX", DAY));
    }

    private static List<String> addresses() {
        var chance = new Random(7);
        return Stream.generate(() -> {
                    var bytes = new byte[20];
                    chance.nextBytes(bytes);
                    return "0x" + HexFormat.of().formatHex(bytes);
                })
                .limit(ADDRESSES)
                .toList();
    }

    private static WalletIndex wallets(LabelledLists labelled) {
        var listed = Stream.concat(
                        wallets(WalletLists.parseCsv("ofac", text(labelled, "sanctions/ofac-wallets-2024-09-27.csv"))),
                        wallets(WalletLists.parseJson(
                                "ofac", text(labelled, "sanctions/ofac-wallets-2026-08-20.json"))))
                .toList();
        return WalletIndex.of(listed, List.of());
    }

    private static Stream<ListedWallet> wallets(WalletLists.Load load) {
        return switch (load) {
            case WalletLists.Load.Parsed parsed -> parsed.wallets().stream();
            case WalletLists.Load.Refused refused -> throw new IllegalStateException(refused.why());
        };
    }

    private static GoodsScreening goods(LabelledLists labelled) {
        try {
            var lists = GoodsFolder.read(
                    List.of(labelled.data().resolve("goods"), labelled.data().resolve("ref")));
            if (lists.control().search(GOODS.getFirst()).size() < ControlIndex.FOUND_MAX)
                throw new IllegalStateException("no control list");
            return new GoodsScreening(lists, lists.table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(LabelledLists labelled, String name) {
        try {
            return Files.readString(labelled.data().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
