package entrepot.screening.goods;

import entrepot.screening.goods.Verdict.Clear;
import entrepot.screening.goods.Verdict.Listed;
import entrepot.screening.report.Rows;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Nomenclature;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the lists of goods find of the test lines, as tables.
public final class GoodsTables {

    private final GoodsLists lists;

    private GoodsTables(GoodsLists lists) {
        this.lists = lists;
    }

    /// By the slots of the report's template.
    public static Map<String, String> measure() throws IOException {
        var tables = new GoodsTables(GoodsFolder.read(Lists.real()));
        return Map.of("goods.paragraphs", tables.paragraphs(), "goods.codes", tables.codes());
    }

    private String paragraphs() {
        var rows = Rows.of("lines", "all", "entry among five", "share", "entry first", "share", "no doubt raised");
        describe(rows, "tuned on", "descriptions.txt");
        describe(rows, "kept out of tuning", "checks.txt");
        var ordinary = Lists.lines("ordinary.txt");
        rows.row(
                "ordinary goods",
                ordinary.size(),
                "–",
                "–",
                "–",
                "–",
                ordinary.stream().filter(this::clears).count());
        return rows.toString();
    }

    private void describe(Rows rows, String what, String fixture) {
        int all = 0;
        int five = 0;
        int first = 0;
        int clear = 0;
        for (var line : Lists.lines(fixture)) {
            var parts = line.split(" \\| ", 2);
            var meant = Set.of(parts[0].strip().split("/"));
            var found = lists.control().search(parts[1]).stream()
                    .map(Finding::entry)
                    .toList();
            all++;
            if (found.stream().anyMatch(meant::contains)) five++;
            if (!found.isEmpty() && meant.contains(found.getFirst())) first++;
            if (clears(parts[1])) clear++;
        }
        rows.row(what, all, five, (double) five / all, first, (double) first / all, clear);
    }

    private boolean clears(String description) {
        var screening = new GoodsScreening(lists, code -> Nomenclature.Answer.NOT_KNOWN);
        return screening.control(description) instanceof Clear;
    }

    private String codes() {
        int codes = 0;
        int listed = 0;
        for (int code = 10_000; code < 1_000_000; code++) {
            var six = (code < 100_000 ? "0" : "") + code;
            for (var digits : List.of(six, six + "00", six + "9010")) {
                codes++;
                if (lists.priority().look(new HsCode(digits, HighPriorityList.EDITION)) instanceof Listed) listed++;
            }
        }
        return Rows.of("codes of 6, 8 and 10 digits", "listed", "on the list, times three")
                .row(codes, listed, 3 * lists.priority().size())
                .toString();
    }
}
