package entrepot.serve;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.Rate;
import entrepot.party.Lei;
import entrepot.serve.yaml.Problem;
import entrepot.trade.Contract;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Nomenclature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an installation keeps in tables: its customs authority's nomenclature, the official rates, and
/// what participants used of their year before it knew them. Read when the platform starts.
final class TradeTables {

    private static final int RATE_DAYS = 31;
    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private final int edition;
    private final Set<String> codes;
    private final List<DatedRate> rates;
    private final Map<Used, Amount> used;

    private record Used(Lei payer, int year, String asset) {}

    private TradeTables(int edition, Set<String> codes, List<DatedRate> rates, Map<Used, Amount> used) {
        this.edition = edition;
        this.codes = Set.copyOf(codes);
        this.rates = List.copyOf(rates);
        this.used = Map.copyOf(used);
    }

    static TradeTables read(ServeConfig.Tables files, AssetCatalogue assets, List<Problem> problems) {
        var codes = new HashSet<>(rows(files.nomenclature(), "code", row -> code(row.getFirst()), problems));
        if (codes.isEmpty())
            problems.add(new Problem(files.nomenclature().toString(), 0, "no code is in it", "write one code a line"));
        var rates = rows(
                files.rates(),
                "date,base,quote,price",
                row -> new DatedRate(
                        LocalDate.parse(row.get(0)),
                        Rate.parse(assets.fiat(row.get(1)), assets.fiat(row.get(2)), row.get(3))),
                problems);
        var used = new HashMap<Used, Amount>();
        files.usedBefore().ifPresent(path -> used(path, assets, used, problems));
        return new TradeTables(files.edition(), codes, rates, used);
    }

    private static String code(String text) {
        if (text.matches("[0-9]{6}")) return text;
        throw new IllegalArgumentException("'" + text + "' is not six digits");
    }

    private static void used(Path file, AssetCatalogue assets, Map<Used, Amount> used, List<Problem> problems) {
        rows(
                file,
                "lei,year,currency,amount",
                row -> {
                    var money = assets.fiat(row.get(2));
                    var key = new Used(new Lei(row.get(0)), Integer.parseInt(row.get(1)), money.id());
                    return used.put(key, Amount.parse(row.get(3), money)) == null;
                },
                problems);
    }

    /// Knows six digits of one edition; what is not in the table does not exist.
    Nomenclature nomenclature() {
        return code -> {
            if (code.edition() != edition) return Nomenclature.Answer.NOT_KNOWN;
            return contains(code) ? Nomenclature.Answer.VALID : Nomenclature.Answer.NOT_IN_TABLE;
        };
    }

    private boolean contains(HsCode code) {
        return codes.contains(code.subheading());
    }

    /// The official rates of a contract's currency in the month before and after its date.
    List<DatedRate> around(Contract contract, Asset.Fiat home) {
        var from = contract.date().minusDays(RATE_DAYS);
        var to = contract.date().plusDays(RATE_DAYS);
        return rates.stream()
                .filter(r -> r.rate()
                        .base()
                        .id()
                        .equals(contract.terms().value().asset().id()))
                .filter(r -> r.rate().quote().id().equals(home.id()))
                .filter(r -> !r.day().isBefore(from) && !r.day().isAfter(to))
                .toList();
    }

    Amount usedBefore(Lei payer, int year, Asset.Fiat home) {
        return Optional.ofNullable(used.get(new Used(payer, year, home.id()))).orElse(Amount.zero(home));
    }

    /// The rows of a file that could be read; each other line is noted. A header line comes first; lines
    /// that are empty or begin with `#` say nothing.
    ///
    /// @param header the first line, column names with commas
    private static <T> List<T> rows(
            Path file, String header, Function<List<String>, T> reading, List<Problem> problems) {
        var rows = new ArrayList<T>();
        try {
            if (Files.size(file) > BYTES_MAX) throw new IOException("larger than 64 MiB");
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int columns = header.split(",", -1).length;
            if (lines.isEmpty() || !lines.getFirst().strip().equals(header)) {
                problems.add(new Problem(file.toString(), 1, "the header is not " + header, "write this first line"));
                return rows;
            }
            for (int i = 1; i < lines.size(); i++) {
                var line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) continue;
                var values = List.of(line.split(",", -1));
                if (values.size() != columns) note(file, i, values.size() + " columns, not " + columns, problems);
                else row(file, i, () -> rows.add(reading.apply(values)), problems);
            }
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), 0, "cannot be read: " + e, "correct the path or its rights"));
        }
        return rows;
    }

    private static void row(Path file, int index, Runnable reading, List<Problem> problems) {
        try {
            reading.run();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            note(file, index, String.valueOf(e.getMessage()), problems);
        }
    }

    private static void note(Path file, int index, String what, List<Problem> problems) {
        problems.add(new Problem(file.toString(), index + 1, what, "correct this line"));
    }
}
